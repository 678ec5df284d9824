import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalBench } from '../../agent/bench/local-bench.js';
import { buildFirmware } from '../../agent/firmware/build.js';
import { BoardRunner } from '../../agent/flash/board-runner.js';
import { emulatorParts } from '../../agent/flash/qemu/emulator-parts.js';
import type { Runner } from '../../agent/flash/running-board.js';
import { loadBoard } from '../../boards/catalogue.js';
import { planCases, type NeededRun } from '../../builder/plan.js';
import { statistics } from '../../builder/run-statistics.js';
import { defined } from '../../common/defined.js';
import { ProgressLine } from '../../cli/terminal/progress.js';
import { measureCases } from '../../lab/measure-cases.js';
import { USUAL_FLAVOUR } from '../../lab/runtimes.js';
import { EMULATOR, withBench, type OpenBench } from '../../lab/open-bench.js';
import { configurationHash, type Unit } from '../../model/configuration.js';
import { caseKey } from '../../model/cases/key.js';
import type { OperatorCase, OperatorKind } from '../../model/operator.js';
import { distinctCases } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';
import type { StoredRun } from '../../store/run.js';
import { Store } from '../../store/store.js';
import { ofMissingKinds, shuffled } from './case-sample.js';
import { LineMeter } from './line-meter.js';

const SPACE = 'edgenas-vww';
const CASES = 12;
const SAMPLES = 1000;

/** What profiling a sample of the space's cases on an emulated board took. */
export interface ProfilingBench {
  readonly board: string;
  readonly machine: string;
  /** of the line; absent where it was as fast as the emulator's */
  readonly baud?: number;
  readonly unit: Unit;
  readonly cases: number;
  /** of each case */
  readonly samples: number;
  /** from before the emulator starts until after it has ended */
  readonly seconds: number;
  /** of these, inside timed windows: see {@link LineMeter.windowMs} */
  readonly windowSeconds: number;
  /** of each case, on the line in both directions; the board's greeting counts to the case after it */
  readonly bytes: readonly number[];
  /** most that this process ever had in memory */
  readonly residentBytes: number;
  /** largest spread over fills, of each kind; kinds that the sample lacks are measured in addition */
  readonly spread: Readonly<Partial<Record<OperatorKind, number>>>;
}

/**
 * Profiles on one emulator, into a database on disk.
 * @param baud paces the line, as if it were a UART
 * @throws BOARD_*, TOOLCHAIN_*, LINK_*, FIRMWARE_*, FILE_*
 */
export async function benchProfiling(boardId: string, baud?: number): Promise<ProfilingBench> {
  const board = loadBoard(boardId);
  const cases = shuffled(planCases(distinctCases(loadSpace(SPACE)), board.memory).feasible);
  const sample = cases.slice(0, CASES);
  const firmware = await buildFirmware(board, 'emulator', { runtime: 'builtin', flavour: USUAL_FLAVOUR });
  const runner = (): Runner => new BoardRunner(board.id, emulatorParts(board), { onEvent: () => undefined });
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-bench-'));
  const store = Store.open(join(folder, 'bench.db'));
  const progress = new ProgressLine(`Profiling ${board.id}${baud === undefined ? '' : ` at ${baud} baud`}`);
  try {
    const meter = new LineMeter(baud);
    const bytesWhenDone: number[] = [];
    const open = (own: () => Runner): OpenBench => {
      return (listener) =>
        LocalBench.open({ name: EMULATOR, board, firmware, runner: own, boards: 1, listener });
    };
    const start = performance.now();
    const { configuration } = await withBench(
      open(() => meter.runner(runner())),
      board,
      store,
      {},
      (opened) =>
        measureCases(opened, {
          store,
          needed: sample.map(asNeeded),
          runs: SAMPLES,
          onProgress: ({ done, of, share }) => {
            bytesWhenDone.push(meter.bytes);
            progress.update(share, `${done}/${of} cases`);
          },
        }),
    );
    const seconds = (performance.now() - start) / 1000;
    const residentBytes = peakResidentBytes();
    const others = ofMissingKinds(cases, sample).map(asNeeded);
    await withBench(open(runner), board, store, {}, (opened) =>
      measureCases(opened, { store, needed: others }),
    );
    return {
      board: board.id,
      machine: configuration.machine,
      ...defined({ baud }),
      unit: configuration.unit,
      cases: sample.length,
      samples: SAMPLES,
      seconds,
      windowSeconds: meter.windowMs() / 1000,
      bytes: bytesWhenDone.map((bytes, i) => bytes - (bytesWhenDone[i - 1] ?? 0)),
      residentBytes,
      spread: spreads(store.latestRuns(configurationHash(configuration))),
    };
  } finally {
    progress.end();
    store.close();
    rmSync(folder, { recursive: true });
  }
}

function asNeeded(operatorCase: OperatorCase): NeededRun {
  return { case: operatorCase, key: caseKey(operatorCase), scope: 'operator', operators: 1 };
}

function spreads(runs: Iterable<StoredRun>): ProfilingBench['spread'] {
  const largest: Partial<Record<OperatorKind, number>> = {};
  for (const run of runs) {
    const { kind } = run.case;
    largest[kind] = Math.max(largest[kind] ?? 0, statistics(run).spread);
  }
  return largest;
}

/** From /proc, since what getrusage says of a process includes its parent's memory at the fork. */
function peakResidentBytes(): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}
