/** A board's table: what is missing is measured, then the table is compiled and written. */
import { basename, dirname, join } from 'node:path';
import { compileTable } from '../builder/compile.js';
import { saveTable, withKnownValidation } from '../builder/table-file.js';
import type { Table } from '../builder/table.js';
import { configurationHash } from '../model/configuration.js';
import { spaceHash } from '../model/space/space.js';
import type { Store } from '../store/store.js';
import { makeFolder } from './files.js';
import { profileInto, type Profiled, type ProfileRequest } from './profile.js';
import { withStore } from './with-store.js';
import { defined } from '../common/defined.js';

export interface BuildRequest extends ProfileRequest {
  /** path of the table; in `luts/`, named after what it holds, unless given */
  readonly out?: string;
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
  return withStore(request.db, async (store) => {
    const profiled = await profileInto(store, request);
    const compiled = compileProfiled(store, request, profiled);
    const path = request.out ?? defaultPath(request, profiled);
    makeFolder(dirname(path));
    const table = withKnownValidation(compiled, path);
    saveTable(table, path);
    return { table, path, profiled };
  });
}

function compileProfiled(store: Store, { board, patterns, runs }: BuildRequest, profiled: Profiled): Table {
  const { space, plan, cases, firmwareBytes, measured, chains } = profiled;
  const timed = new Set(cases);
  return compileTable(
    store,
    configurationHash(measured.configuration),
    {
      board: board.id,
      space: space !== null && patterns === undefined ? { name: space.name, hash: spaceHash(space) } : null,
      firmwareBytes,
      cases,
      interpolated: plan.feasible.filter((operatorCase) => !timed.has(operatorCase)),
      infeasible: plan.infeasible,
      ...defined({ chains }),
    },
    defined({ samples: runs }),
  );
}

/**
 * A selection of cases, or a table with a budget, gets a name of its own: it never takes a whole table's place. Names
 * without runtime and flavour are of `builtin/reference`.
 */
function defaultPath(
  { board, models = [], patterns, budget }: BuildRequest,
  { space, measured }: Profiled,
): string {
  const { runtime, flavour, unit } = measured.configuration;
  const parts = [
    board.id,
    ...(runtime === 'builtin' && flavour === 'reference' ? [] : [runtime, flavour]),
    ...(space === null ? [] : [space.name]),
    ...models.map((path) => basename(path, '.tflite')),
    unit,
    ...(patterns === undefined ? [] : ['part']),
    ...(budget === undefined ? [] : [`budget-${budget}`]),
  ];
  return join('luts', `${parts.join('-')}.json`);
}
