import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job } from '../../agent/bench/job.js';
import { profile } from '../../agent/bench/profile.js';
import { buildFirmware } from '../../agent/firmware/build.js';
import { EmulatorFlasher } from '../../agent/flash/emulator.js';
import { loadBoard } from '../../boards/board.js';
import { planCases } from '../../builder/plan.js';
import { statistics } from '../../builder/statistics.js';
import { Progress } from '../../cli/progress.js';
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

/** Profiles on one emulator, into a database on disk. @throws BOARD_*, TOOLCHAIN_*, LINK_*, FIRMWARE_*, FILE_* */
export async function benchProfiling(boardId: string): Promise<ProfilingBench> {
  const board = loadBoard(boardId);
  const cases = shuffled(planCases(distinctCases(loadSpace(SPACE)), board.memory).feasible);
  const sample = cases.slice(0, CASES);
  const firmware = await buildFirmware(board, { runtime: 'builtin', flavour: 'reference' });
  const flasher = new EmulatorFlasher(board);
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-bench-'));
  const store = Store.open(join(folder, 'bench.db'));
  const progress = new Progress(`Profiling ${board.id}`);
  try {
    const request = { board, firmware, store, boards: 1 };
    const meter = new LineMeter();
    const bytesWhenDone: number[] = [];
    const start = performance.now();
    const { configuration } = await profile({
      ...request,
      flasher: meter.flasher(flasher),
      jobs: sample.map(asJob),
      runs: SAMPLES,
      onProgress: ({ done, jobs, share }) => {
        bytesWhenDone.push(meter.bytes);
        progress.update(share, `${done}/${jobs} cases`);
      },
    });
    const seconds = (performance.now() - start) / 1000;
    const residentBytes = peakResidentBytes();
    await profile({ ...request, flasher, jobs: ofMissingKinds(cases, sample).map(asJob) });
    return {
      board: board.id,
      machine: configuration.machine,
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

function asJob(operatorCase: OperatorCase): Job {
  return { case: operatorCase, key: caseKey(operatorCase), target: 'operator', operators: 1 };
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
