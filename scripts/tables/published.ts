/** Which tables are published: every space on every board's emulator, and what the docs need of the reference kernels. */
import { join } from 'node:path';
import { boardIds } from '../../boards/catalogue.js';
import { LutError } from '../../common/errors.js';
import { REFERENCE_FLAVOUR, USUAL_FLAVOUR } from '../../lab/runtimes.js';

export interface PublishedTable {
  readonly board: string;
  readonly space: string;
  /** of the kernels of the runtime `builtin` */
  readonly flavour: string;
  /**
   * whether it holds the operators of the published networks as well that found ones are compared with, and those of
   * models that others trained (`models.cases`)
   */
  readonly baselines: boolean;
  /** from the root of the repository */
  readonly path: string;
}

/** The second is for searches that take minutes, the third for small photographs. */
const SPACES = [
  { space: 'edgenas-vww', baselines: false },
  { space: 'edgenas-vww-48', baselines: true },
  { space: 'edgenas-cifar10', baselines: false },
] as const;

/** What optimized kernels are compared with. */
const OF_REFERENCE = [{ board: 'stm32f4', space: 'edgenas-vww', baselines: false }] as const;

/** Those of a board and of a space, or all. @throws USAGE_ARGUMENTS where there are none */
export function publishedTables(asked: {
  readonly board?: string;
  readonly space?: string;
}): PublishedTable[] {
  const usual = boardIds().flatMap((board) =>
    SPACES.map((one) => ({
      ...{ ...one, board, flavour: USUAL_FLAVOUR },
      path: join('luts', `${board}-${one.space}-instructions.json`),
    })),
  );
  const reference = OF_REFERENCE.map((one) => ({
    ...{ ...one, flavour: REFERENCE_FLAVOUR },
    path: join('luts', `${one.board}-builtin-${REFERENCE_FLAVOUR}-${one.space}-instructions.json`),
  }));
  const all = [...usual, ...reference];
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
