import type { Command } from 'commander';
import type { OpsJson } from '../../lab/json/types.js';
import {
  runtimeNeeds,
  supportedOperators,
  type RuntimeNeeds,
  type SupportedOperator,
} from '../../lab/operators.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { printJson, printLine, printTable } from '../terminal/output.js';

interface OpsOptions {
  readonly board?: string;
  readonly boards?: string;
  readonly json?: boolean;
}

/** `lut ops`: which operators run, and in which runtime. */
export function opsVerb(command: Command): void {
  command
    .option('--board <id>', 'say what the runtimes need on this board (lut boards lists them)')
    .addOption(boardsOption())
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExamples:\n  lut ops\n  lut ops --board esp32c3\n  lut ops --json')
    .action(listOperators);
}

function listOperators(options: OpsOptions): void {
  const board = options.board === undefined ? undefined : catalogueOf(options).load(options.board);
  const [operators, runtimes] = [supportedOperators(), runtimeNeeds(board)];
  if (options.json) {
    printJson<OpsJson>({ board: board?.id ?? null, runtimes, operators: operators.map(operatorJson) });
    return;
  }
  printOperators(operators, runtimes);
  for (const { name, needs } of runtimes) {
    if (needs !== null) printLine(`${name} needs ${needs}: docs/tflm.md.`);
  }
  printLine('docs/operators.md says which forms of each.');
}

function operatorJson({ kind, types, runtimes }: SupportedOperator) {
  return { kind, types: types.map(([input, output]) => ({ input, output })), runtimes };
}

/** A line for each pair of types. */
function printOperators(operators: readonly SupportedOperator[], needs: readonly RuntimeNeeds[]): void {
  const names = needs.map(({ name }) => name);
  printTable(
    ['Operator', 'From', 'To', ...names],
    operators.flatMap(({ kind, types, runtimes }) =>
      types.map(([from, to]) => [
        kind,
        from,
        to,
        ...names.map((name) => (runtimes.includes(name) ? 'yes' : 'no')),
      ]),
    ),
  );
}
