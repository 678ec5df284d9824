/** What `lut advise` says. */
import { formatBytes, formatCount, formatPercent, formatSigned } from '../../common/format.js';
import type { Advice } from '../../lab/advise/advise.js';
import type { ExactRewrite } from '../../lab/advise/exact.js';
import { choiceFigures, predictionFigures, predictionTitle } from '../../report/prediction-words.js';
import { printLine, printTable } from '../terminal/output.js';

const LONGEST_NAME = 28;
/** So many of the tensors at the peak are listed. */
const MOST_TENSORS = 6;
/** So many reasons why something was not rewritten are printed; --json has all. */
const MOST_REFUSED = 8;

/** Where time, SRAM and flash go. */
export function printSpending(advice: Advice, assumeIpc: number | undefined): void {
  const { model, prediction, spending, board } = advice;
  const { unit } = prediction;
  printLine(predictionTitle(model, advice));
  for (const line of choiceFigures(advice)) printLine(line);
  const total = prediction.total ?? prediction.partial?.total ?? 0;
  printTable(
    ['Where it goes', '>Operators', `>${unit}`, '>Share', '>Weights'],
    spending.kinds.map(({ kind, operators, count, constantBytes }) => [
      kind,
      String(operators),
      formatCount(Math.round(count)),
      total === 0 ? '' : formatPercent(count / total, 1),
      constantBytes === 0 ? '' : formatBytes(constantBytes),
    ]),
  );
  for (const line of predictionFigures(model, advice, assumeIpc)) printLine(line);
  const { peak, flash } = spending;
  printLine(`The arena is fullest during operator ${peak.operator} (${peak.kind}). In it lie:`);
  printTable(
    ['Tensor', 'Shape', '>Bytes', '>Of arena', '>From', '>To'],
    peak.tensors
      .slice(0, MOST_TENSORS)
      .map(({ name, shape, bytes, first, last }) => [
        endOf(name),
        shape.join('×'),
        formatCount(bytes),
        formatPercent(bytes / board.memory.arena, 1),
        String(first),
        String(last),
      ]),
  );
  printLine(
    `Flash: weights and other constants ${formatBytes(flash.constants)}, quantization, graph and names ${formatBytes(flash.others)}, firmware ${formatBytes(flash.firmware)}.`,
  );
}

/** What can be rewritten exactly, and what that brings. */
export function printExact({ model, prediction, exact }: Advice, out: string | undefined): void {
  const { applied, refused, prediction: then } = exact;
  if (applied.length === 0)
    printLine('Nothing can be rewritten so that its outputs stay the same to the bit.');
  else {
    printLine('With outputs that stay the same to the bit (--apply):');
    printTable(['Rewrite', '>Times', 'Operators'], rewriteRows(applied));
    const saved = prediction.total === null || then.total === null ? null : then.total - prediction.total;
    const [arena, flash] = [then.arenaBytes - prediction.arenaBytes, then.flashBytes - prediction.flashBytes];
    printLine(
      `Together: ${saved === null ? '' : `${percent(saved, prediction.total)} (${formatSigned(Math.round(saved))} ${prediction.unit}), `}` +
        `arena ${formatSigned(arena)} bytes, flash ${formatSigned(flash)} bytes.`,
    );
  }
  for (const { operator, kind, why } of refused.slice(0, MOST_REFUSED))
    printLine(`Operator ${operator} (${kind}) stays: ${why}.`);
  if (refused.length > MOST_REFUSED)
    printLine(`${refused.length - MOST_REFUSED} others stay; --json says why.`);
  if (out !== undefined)
    printLine(`Written to ${out}. On a board: lut run ${out} --board … --beside ${model.path}`);
}

/** Converters chain names until they say most at their end. */
function endOf(name: string): string {
  return name.length > LONGEST_NAME ? `…${name.slice(1 - LONGEST_NAME)}` : name;
}

const RULES: Readonly<Record<ExactRewrite['rule'], string>> = {
  pad: 'PAD folded into the window behind it',
  activation: 'activation fused',
  copy: 'copy removed',
  constant: 'operator on constants computed',
  unused: 'unused tensors and operators left out',
  order: 'another order of execution',
};

function rewriteRows(applied: readonly ExactRewrite[]): string[][] {
  return [...new Set(applied.map(({ rule }) => rule))].map((rule) => {
    const own = applied.filter((one) => one.rule === rule);
    const names = own.flatMap(({ kind, operator }) => (kind === null ? [] : [`${operator} ${kind}`]));
    return [RULES[rule], rule === 'order' || rule === 'unused' ? '' : String(own.length), names.join(', ')];
  });
}

/** A difference in percent of what there was, with its sign. */
export function percent(difference: number, before: number | null): string {
  if (before === null || before === 0) return '';
  const share = (100 * difference) / before;
  return `${share > 0 ? '+' : share < 0 ? '−' : ''}${Math.abs(share).toFixed(1)} %`;
}
