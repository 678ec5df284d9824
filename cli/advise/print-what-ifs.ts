/** What `lut advise` says of changes. */
import { formatBytes, formatPercent } from '../../common/format.js';
import type { Advice } from '../../lab/advise/advise.js';
import type { PredictedWhatIf } from '../../lab/advise/what-ifs.js';
import { printLine, printTable } from '../terminal/output.js';
import { percent } from './print.js';

/** So many are printed; --json has all. */
const MOST_WHAT_IFS = 12;

/** So many of those that the table cannot tell are named. */
const MOST_NAMED = 4;

/** What would bring something, the most first, and what each costs. */
export function printWhatIfs(advice: Advice, out: string | undefined): void {
  const { whatIfs, prediction, speed } = advice;
  const told = whatIfs.filter(({ gain }) => gain !== null);
  const useful = told.filter(({ gain, arenaGain }) => gain!.value > 0 || arenaGain > 0);
  if (useful.length === 0) {
    printLine('What if: nothing of what can be changed would bring anything by this table.');
  } else {
    printLine('What if it were changed? Predicted, as more or less than now:');
    const time = speed === null ? [] : [`>ms, ${speed.latency.kind}`];
    printTable(
      ['>#', 'Change', `>${prediction.unit}`, ...time, '>Arena', '>Flash', '>Interp.', '>Kept'],
      useful
        .slice(0, MOST_WHAT_IFS)
        .map((one) => [
          String(whatIfs.indexOf(one) + 1),
          one.what,
          gainText(one, prediction.total),
          ...(speed === null ? [] : [timeText(one)]),
          bytesText(one.arenaGain),
          bytesText(one.flashGain),
          String(one.interpolated),
          one.retraining ? formatPercent(one.kept, 0) : 'all',
        ]),
    );
    if (useful.some(({ retraining }) => retraining)) {
      printLine(
        'Such a network must be trained again, and its accuracy is unknown until then: Kept is the share of the weights ' +
          'that stay, with which training may begin. Interp.: operators that the table estimates from others.',
      );
    }
  }
  const more = useful.length - MOST_WHAT_IFS;
  if (more > 0) printLine(`${more} more would bring less; --json has them.`);
  printUntold(whatIfs);
  printPlacements(advice);
  if (out !== undefined) printLine(`Written to ${out}. On a board: lut run ${out} --board …`);
}

function printUntold(all: readonly PredictedWhatIf[]): void {
  const untold = all.filter(({ gain }) => gain === null);
  const [first] = untold;
  if (first === undefined) return;
  const names = untold.slice(0, MOST_NAMED).map((one) => `${all.indexOf(one) + 1} ${one.what}`);
  const more = untold.length > MOST_NAMED ? ` and ${untold.length - MOST_NAMED} more` : '';
  const [key] = first.prediction.missing;
  printLine(
    `What these bring is unknown: ${names.join('; ')}${more}. The table has nothing near enough to ` +
      `${key === undefined ? 'some operator of the model' : `"${key}"`}.`,
  );
}

/** Of the board's other placements, where no table can tell what they bring. */
function printPlacements({ whatIfs, table, board }: Advice): void {
  const others = Object.keys(board.placements ?? {});
  if (others.length === 0 || table.unit !== 'instructions') return;
  if (whatIfs.some(({ change }) => change === 'placement')) return;
  printLine(
    `Where code and data lie (--placement ${others.join(', ')}) changes how long instructions take, not how many they ` +
      'are: only a table of the real board tells what that brings.',
  );
}

/** How much less, and by how much that may be off where the prediction is not exact. */
function gainText({ gain }: PredictedWhatIf, total: number | null): string {
  const { value, low, high } = gain!;
  const of = percent(-value, total);
  if (total === null) return '';
  const off = ((100 * (high - low)) / 2 / total).toFixed(1);
  return off === '0.0' ? of : of.replace(' %', ` ±${off} %`);
}

function timeText({ latencyGain }: PredictedWhatIf): string {
  if (latencyGain === null) return 'unknown';
  const { value } = latencyGain;
  return `${value > 0 ? '−' : '+'}${Math.abs(value).toPrecision(3)}`;
}

function bytesText(gain: number): string {
  return gain === 0 ? '0' : `${gain > 0 ? '−' : '+'}${formatBytes(Math.abs(gain))}`;
}
