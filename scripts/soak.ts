/** Builds a table again and again at a double of a board, with a trouble at a seeded moment of each: how does it end? */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { printLine, printTable } from '../cli/terminal/output.js';
import { wholeNumber } from '../cli/options/numbers.js';
import { makeBoards } from './soak/rig.js';
import { Trials, type Outcome, type Reference } from './soak/trials.js';
import { TROUBLES } from './soak/troubles.js';

const FULL_DISK = 'disk full';

await new Command('soak')
  .description('disturbs builds at an emulated board, each at a seeded moment, and tells how they ended')
  .option('--trials <n>', 'how many', (text) => wholeNumber(text, '--trials', 10_000), 100)
  .option('--first <seed>', 'the first seed', (text) => wholeNumber(text, '--first', 1_000_000), 1)
  .option('--only <trouble>', 'of this name')
  .action(soak)
  .parseAsync();

async function soak({
  trials,
  first,
  only,
}: {
  trials: number;
  first: number;
  only?: string;
}): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-soak-'));
  try {
    const boards = await makeBoards(folder);
    const trial = await Trials.prepare(boards, folder);
    const reference = await trial.reference();
    const { contents, bytes } = reference;
    printLine(`Undisturbed: ${contents.stored} runs, ${bytes} bytes to the board.`);
    const outcomes = new Map<string, Outcome[]>();
    for (let seed = first; seed < first + trials; seed++) {
      const name = only ?? nameOf(seed);
      const outcome = await inflict(trial, name, seed, reference);
      outcomes.set(name, [...(outcomes.get(name) ?? []), outcome]);
      printLine(`${seed}: ${name}: ${wordsOf(outcome)}`);
    }
    printOutcomes(outcomes);
    if ([...outcomes.values()].flat().some(({ kind }) => kind === 'failed')) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every trouble in turn. */
function nameOf(seed: number): string {
  const names = [...TROUBLES.map(({ name }) => name), FULL_DISK];
  return names[seed % names.length]!;
}

/** Every other round of troubles the port's lines reach the board's pins. */
function inflict(trials: Trials, name: string, seed: number, reference: Reference): Promise<Outcome> {
  if (name === FULL_DISK) return trials.fullDisk(seed, reference);
  const trouble = TROUBLES.find((one) => one.name === name);
  if (trouble === undefined) throw new Error(`no trouble is called ${name}`);
  const wired = Math.floor(seed / (TROUBLES.length + 1)) % 2 === 0;
  return trials.trial(trouble, seed, wired, reference);
}

function wordsOf(outcome: Outcome): string {
  if (outcome.kind === 'recovered') return 'recovered';
  return outcome.kind === 'stopped' ? `stopped with ${outcome.code}` : `FAILED: ${outcome.why}`;
}

function printOutcomes(outcomes: ReadonlyMap<string, readonly Outcome[]>): void {
  const rows = [...outcomes].map(([name, all]) => {
    const codes = new Map<string, number>();
    for (const outcome of all) {
      if (outcome.kind === 'stopped') codes.set(outcome.code, (codes.get(outcome.code) ?? 0) + 1);
    }
    const count = (kind: Outcome['kind']): string => `${all.filter((one) => one.kind === kind).length}`;
    const stopped = [...codes].map(([code, times]) => `${times} ${code}`).join(', ');
    return [name, `${all.length}`, count('recovered'), stopped, count('failed')];
  });
  printLine('');
  printTable(['Trouble', '>Trials', '>Recovered', 'Stopped, and then went on', '>Failed'], rows);
}
