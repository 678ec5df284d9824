/** Which tables are published: every space on every board's emulator. */
import { join } from 'node:path';
import { boardIds } from '../../boards/catalogue.js';
import { LutError } from '../../common/errors.js';

export interface PublishedTable {
  readonly board: string;
  readonly space: string;
  /**
   * whether it holds the operators of the published networks as well that found ones are compared with, and those of
   * models that others trained (`models.cases`)
   */
  readonly baselines: boolean;
  /** from the root of the repository */
  readonly path: string;
}

/** The smaller one is for searches that take minutes. */
const SPACES = [
  { space: 'edgenas-vww', baselines: false },
  { space: 'edgenas-vww-48', baselines: true },
] as const;

/** Those of a board and of a space, or all. @throws USAGE_ARGUMENTS where there are none */
export function publishedTables(asked: {
  readonly board?: string;
  readonly space?: string;
}): PublishedTable[] {
  const all = boardIds().flatMap((board) =>
    SPACES.map((one) => ({ ...one, board, path: join('luts', `${board}-${one.space}-instructions.json`) })),
  );
  const tables = all.filter(
    ({ board, space }) => board === (asked.board ?? board) && space === (asked.space ?? space),
  );
  if (tables.length > 0) return tables;
  throw new LutError(
    'USAGE_ARGUMENTS',
    'No published table is of that board and that space.',
    `The boards are ${boardIds().join(', ')}, the spaces ${SPACES.map(({ space }) => space).join(', ')}.`,
  );
}
