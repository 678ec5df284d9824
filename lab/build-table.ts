/** A board's table: what is missing is measured, then the table is compiled and written. */
import { basename, dirname, join } from 'node:path';
import { compileEntries, compileTable } from '../builder/compile.js';
import { extendedTable } from '../builder/extend.js';
import { loadTable, saveTable, withKnownWorth } from '../builder/table-file.js';
import { OVERHEAD_CASES } from '../builder/overhead.js';
import type { RefusedCase, Table } from '../builder/table.js';
import { DEFAULT_PLACEMENT, type Board } from '../boards/board.js';
import type { ErrorCode } from '../common/errors.js';
import { caseKey } from '../model/cases/key.js';
import { configurationHash } from '../model/configuration.js';
import type { OperatorCase } from '../model/operator.js';
import { spaceHash } from '../model/space/space.js';
import type { Store } from '../store/store.js';
import { makeFolder } from './files.js';
import { requireNoneRefused, type Refusal } from './measure-cases.js';
import { requireReplaceable } from './outputs.js';
import { profileInto, type Profiled, type ProfileRequest } from './profile.js';
import { USUAL_FLAVOUR } from './runtimes.js';
import { requireBoard } from './tables.js';
import { withStore } from './with-store.js';
import { defined } from '../common/defined.js';

export interface BuildRequest extends Omit<ProfileRequest, 'beside'> {
  /** path of the table; in `luts/`, named after what it holds, unless given; with `extend` that table's own */
  readonly out?: string;
  /** path of a table of the same configuration, to which the cases are added */
  readonly extend?: string;
  /** whether the table takes the place of a file that is no table */
  readonly force?: boolean;
}

export interface BuiltTable {
  readonly table: Table;
  readonly path: string;
  readonly profiled: Profiled;
}

/**
 * Measures the cases that the database does not have yet, and compiles the table of all that were asked for.
 * @throws as `profile`; TABLE_*, FILE_*
 */
export async function buildTable(request: BuildRequest): Promise<BuiltTable> {
  const { db, board, extend, out, force } = request;
  if (out !== undefined) requireReplaceable(out, 'table', force);
  const base = extend === undefined ? undefined : tableToExtend(extend, board);
  return withStore(db, async (store) => {
    const profiled = await profileInto(store, { ...request, ...defined({ beside: base }) });
    const path = out ?? extend ?? defaultPath(request, profiled);
    requireReplaceable(path, 'table', force);
    const compiled =
      base === undefined
        ? withKnownWorth(compileProfiled(store, request, profiled), path)
        : extended(base, store, request, profiled);
    makeFolder(dirname(path));
    saveTable(compiled, path);
    return { table: compiled, path, profiled };
  });
}

/** @throws FILE_*, TABLE_*; TABLE_BOARD when it is of another board */
function tableToExtend(path: string, board: Board): Table {
  const table = loadTable(path);
  requireBoard(table, path, board.id);
  return table;
}

function extended(base: Table, store: Store, { board, runs }: BuildRequest, profiled: Profiled): Table {
  const { plan, measured, chosen } = profiled;
  const refused = refusedCases(board, profiled);
  const selection = {
    scope: 'operator',
    operators: 1,
    ...defined({ samples: runs, benches: chosen }),
  } as const;
  const stored = store.latestRuns(configurationHash(measured.configuration), selection);
  return extendedTable(base, compileEntries(stored, casesWithout(refused, profiled)), [
    ...plan.infeasible,
    ...refused,
  ]);
}

function compileProfiled(store: Store, { board, patterns, runs }: BuildRequest, profiled: Profiled): Table {
  const { space, plan, firmwareBytes, measured, overhead, chosen } = profiled;
  const refused = refusedCases(board, profiled);
  const cases = casesWithout(refused, profiled);
  const timed = new Set(profiled.cases);
  return compileTable(
    store,
    configurationHash(measured.configuration),
    {
      board: board.id,
      space: space !== null && patterns === undefined ? { name: space.name, hash: spaceHash(space) } : null,
      firmwareBytes,
      cases,
      interpolated: plan.feasible.filter((operatorCase) => !timed.has(operatorCase)),
      infeasible: [...plan.infeasible, ...refused],
      ...overhead,
    },
    defined({ samples: runs, benches: chosen }),
  );
}

/** What a board says of a case that it can never time, whatever the circumstances. */
const OF_THE_CASE: readonly ErrorCode[] = [
  'FIRMWARE_ARENA_TOO_SMALL',
  'FIRMWARE_MODEL_INVALID',
  'FIRMWARE_OVERFLOW',
  'FIRMWARE_UNSUPPORTED',
  'FIRMWARE_WINDOW',
];

/**
 * The cases that the board cannot time: one of them never costs the others their table.
 * @throws FIRMWARE_REFUSED where the board refused what may be possible, or what the overhead is fitted from
 */
function refusedCases(board: Board, { measured: { refused } }: Profiled): RefusedCase[] {
  const needed = new Set(OVERHEAD_CASES.map(caseKey));
  const isImpossible = ({ key, error }: Refusal): boolean =>
    OF_THE_CASE.includes(error.code) && !needed.has(key);
  requireNoneRefused(
    board.id,
    refused.filter((one) => !isImpossible(one)),
  );
  return refused.map(({ key, case: operatorCase, error }) => ({
    ...{ key, case: operatorCase, code: error.code, reason: error.message },
  }));
}

function casesWithout(refused: readonly RefusedCase[], { cases }: Profiled): OperatorCase[] {
  const keys = new Set(refused.map(({ key }) => key));
  return cases.filter((operatorCase) => !keys.has(caseKey(operatorCase)));
}

/**
 * A placement, a selection of cases, or a table with a budget, gets a name of its own: it never takes a whole table's place. Names
 * without runtime and flavour are of `builtin` and its usual flavour.
 */
function defaultPath(
  { board, placement = DEFAULT_PLACEMENT, models = [], patterns, budget }: BuildRequest,
  { space, measured }: Profiled,
): string {
  const { runtime, flavour, unit } = measured.configuration;
  const parts = [
    board.id,
    ...(runtime === 'builtin' && flavour === USUAL_FLAVOUR ? [] : [runtime, flavour]),
    ...(placement === DEFAULT_PLACEMENT ? [] : [placement]),
    ...(space === null ? [] : [space.name]),
    ...models.map((path) => basename(path, '.tflite')),
    unit,
    ...(patterns === undefined ? [] : ['part']),
    ...(budget === undefined ? [] : [`budget-${budget}`]),
  ];
  return join('luts', `${parts.join('-')}.json`);
}
