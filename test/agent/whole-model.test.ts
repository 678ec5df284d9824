import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Bench } from '../../agent/bench/bench.js';
import { LocalBench, type LocalBenchRequest } from '../../agent/bench/local-bench.js';
import { modelTask } from '../../agent/bench/measure-model.js';
import { inputsName, inputValues, type ModelInputs } from '../../agent/bench/model-inputs.js';
import { planModelSampling, planSampling, type ModelSampling } from '../../agent/bench/sampling.js';
import type { ReadyBoard } from '../../agent/bench/task.js';
import { generatedModel, modelOfFile, requireRoom, type WholeModel } from '../../agent/bench/whole-model.js';
import type { CaseWork, ModelMeasured, ModelWork } from '../../agent/bench/work.js';
import { buildFirmware, type Firmware } from '../../agent/firmware/build.js';
import { emulatorRunner } from '../support/emulator-runner.js';
import { Client } from '../../agent/link/client.js';
import { EACH_OPERATOR } from '../../agent/link/protocol.js';
import { Session } from '../../agent/link/session.js';
import { TransferLoader } from '../../agent/bench/loader.js';
import type { Board } from '../../boards/board.js';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { runGraph } from '../../model/graph/run-graph.js';
import { architectureSegments } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';
import type { Architecture } from '../../model/space/space.js';
import type { Elements } from '../../model/tensor.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { parseKey } from '../../model/cases/key.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { expandModel, segmentModel } from '../../model/segments.js';
import type { WindowSamples } from '../../store/model-run.js';
import { hostTools } from '../firmware/host-tools.js';
import { lutError } from '../support/lut-error.js';
import { runFirmware } from '../../testing/host-firmware.js';

const KWS_BYTES = readFileSync(join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite'));
const KWS = modelOfFile('kws_ref_model.tflite', KWS_BYTES);
const ONCE: ModelSampling = { warmups: 0, runs: 1, eachOperator: true };

function once(model: WholeModel): ModelWork {
  return { kind: 'model', model, inputs: 1, sampling: ONCE };
}

/** What the host's arithmetic makes of a model with generated or given inputs. */
function hostOutputs(model: WholeModel, inputs: ModelInputs): Elements[] {
  const graph = loadGraph(expandModel(model.segmented, model.seed));
  return runGraph(graph, inputValues(graph, inputs), { rounding: 'double' });
}

describe('a whole model on the firmware of this machine', () => {
  it('answers generated and given inputs as the host does', async () => {
    const transport = runFirmware(join(await hostTools(), 'firmware.elf'));
    const client = new Client(new Session(transport));
    await client.hello();
    const loader = new TransferLoader(client, KWS.segmented);
    const board: ReadyBoard = {
      ratio: { counts: 1n, ticks: 1n },
      open: async (seed) => ({ client, ...(await loader.open(seed)) }),
    };
    const given = [Int8Array.from({ length: 490 }, (_, i) => (i * 37) % 256)];
    for (const inputs of [7, given]) {
      const measured = await modelTask({
        kind: 'model',
        model: KWS,
        inputs,
        sampling: { ...ONCE, warmups: 1, runs: 2 },
      }).run(board);
      expect(measured.outputs).toEqual(hostOutputs(KWS, inputs));
      expect(measured.graph.samples).toHaveLength(2);
      expect(measured.eachOperator?.samples).toHaveLength(2 * measured.operators);
    }
    const without = await modelTask({
      kind: 'model',
      model: KWS,
      inputs: 7,
      sampling: { ...ONCE, eachOperator: false },
    }).run(board);
    expect(without.eachOperator).toBeNull();

    await expect(client.time(EACH_OPERATOR, 0, without.operators + 1)).rejects.toThrowError(
      lutError('FIRMWARE_BAD_ARGUMENT', { detail: 2 }),
    );
    await transport.close();
    expect(transport.complaints()).toBe('');
  });
});

/** A bench of emulated boards. */
function request(board: Board, firmware: Firmware): Omit<LocalBenchRequest, 'boards'> {
  return {
    ...{ name: 'emulator', board, firmware },
    runner: () => emulatorRunner(board),
    listener: { onEvent: () => undefined, onErased: () => undefined },
  };
}

/** Samples in counts, the empty window subtracted. */
function counts({ emptyTicks, samples }: WindowSamples, { ticksPerCount }: Bench): number[] {
  const count = (ticks: number): number => Math.round(ticks / ticksPerCount);
  return Array.from(samples, (ticks) => count(ticks) - count(emptyTicks));
}

/** A network with every kind of block, its weights generated. */
function network(seed: number): WholeModel {
  const choice = (operation: Architecture[number]['operation'], width: number) => ({ operation, width });
  const architecture = [
    ...[choice('sep_3', 16), choice('ir_2', 16), choice('sep_5', 24), choice('ir_2', 24)],
    ...[choice('se_4', 32), choice('skip', 32), choice('sep_7', 16)],
  ];
  return generatedModel('network', architectureSegments(loadSpace('edgenas-vww'), architecture), seed);
}

describe.each(boardIds())('whole models on an emulated %s', (id) => {
  it('take what their operators take, the same every time, and answer as the host does', async () => {
    const board = loadBoard(id);
    const firmware = await buildFirmware(board, 'emulator', { runtime: 'builtin', flavour: 'reference' });
    const bench = await LocalBench.open({ ...request(board, firmware), boards: 1 });
    try {
      const models = [KWS, network(1), network(2)];
      const sampling = { ...planModelSampling('instructions'), runs: 2 };
      const all = await Promise.all(
        models.map((model) => bench.measure({ kind: 'model', model, inputs: 5, sampling })),
      );
      all.forEach((measured, i) => expectSound(measured, models[i]!, bench));
      // other weights, other inputs: the same work
      const [, first, second] = all;
      expect(first?.outputs).not.toEqual(second?.outputs);
      expect(counts(first!.graph, bench)).toEqual(counts(second!.graph, bench));
      await expectAsAlone(all[0]!, bench);
    } finally {
      await bench.close();
    }
  });

  /** An operator takes in its graph, to the count, what it takes by itself: what a table's entry says. */
  async function expectAsAlone({ eachOperator }: ModelMeasured, bench: Bench): Promise<void> {
    const inGraph = counts(eachOperator!, bench);
    for (const [index, operator] of loadGraph(KWS_BYTES).operators.entries()) {
      if (!['AVERAGE_POOL_2D', 'RESHAPE', 'FULLY_CONNECTED', 'SOFTMAX'].includes(operator.kind)) continue;
      const alone = await bench.measure({
        ...{ kind: 'case', case: caseOfOperator(operator), scope: 'operator', operators: 1 },
        sampling: planSampling('instructions', 1),
      });
      expect(counts(alone.fills[0]!, bench), operator.kind).toEqual([inGraph[index]]);
    }
  }

  function expectSound(measured: ModelMeasured, model: WholeModel, bench: Bench): void {
    const { persistent, scratch, tensors } = measured.arena;
    expect(persistent + scratch + tensors).toBe(model.arena);
    expect(measured.outputs).toEqual(hostOutputs(model, 5));
    const [total, again] = counts(measured.graph, bench);
    expect(again).toBe(total);
    const each = counts(measured.eachOperator!, bench);
    const operators = each.slice(0, measured.operators);
    expect(each.slice(measured.operators)).toEqual(operators);
    expect(Math.min(...operators)).toBeGreaterThan(10);
    // what is left is the loop over the operators
    const rest = total! - operators.reduce((sum, count) => sum + count, 0);
    expect(Math.abs(rest)).toBeLessThan(40 * measured.operators);
  }
});

describe('a bench', () => {
  it('fails the work that is not done when it is closed or stopped', async () => {
    const board = loadBoard('stm32f4');
    const firmware = await buildFirmware(board, 'emulator', { runtime: 'builtin', flavour: 'reference' });
    const stop = new AbortController();
    const stoppable = { ...request(board, firmware), boards: 2, signal: stop.signal };
    const bench = await LocalBench.open(stoppable);
    await bench.measure(once(KWS));
    const others = [1, 2, 3].map((seed) => bench.measure(once(network(seed))));
    stop.abort();
    for (const result of await Promise.allSettled(others)) {
      expect(result).toMatchObject({ reason: { code: 'INTERRUPTED' } });
    }
    await expect(bench.measure(once(KWS))).rejects.toThrowError(lutError('INTERRUPTED'));
    await bench.close();
    await expect(LocalBench.open(stoppable)).rejects.toThrowError(lutError('INTERRUPTED'));
  });

  it('times one fill after another where they do not fit side by side, with the same counts', async () => {
    const board = loadBoard('stm32f4');
    // one sector: room for one model of 50 KB, or for two
    const small: Board = { ...board, memory: { ...board.memory, window: 128 * 1024 } };
    const work: CaseWork = {
      ...{ kind: 'case', scope: 'operator', operators: 1, sampling: planSampling('instructions') },
      case: parseKey('FULLY_CONNECTED int8 in=1x256 out=1x200 a=NONE w=per-tensor b=yes'),
    };
    const other: CaseWork = { ...work, case: parseKey('RELU int8 in=1x64 out=1x64') };
    const measured = await Promise.all(
      [board, small].map(async (one) => {
        const firmware = await buildFirmware(one, 'emulator', { runtime: 'builtin', flavour: 'reference' });
        const bench = await LocalBench.open({ ...request(one, firmware), boards: 1 });
        try {
          // others before and after it in the queue
          const results = await Promise.all([other, work, other].map((one) => bench.measure(one)));
          return results[1]!;
        } finally {
          await bench.close();
        }
      }),
    );
    expect(measured[1]).toEqual(measured[0]);
    expect(measured[0]!.fills).toHaveLength(3);
  });

  it('goes on with other work when the board refuses some', async () => {
    const board = loadBoard('stm32f4');
    const firmware = await buildFirmware(board, 'emulator', { runtime: 'builtin', flavour: 'reference' });
    const bench = await LocalBench.open({ ...request(board, firmware), boards: 1 });
    try {
      const cut = { ...KWS, segmented: segmentModel(KWS_BYTES.subarray(0, 1000), []) };
      const huge = { ...KWS, segmented: { length: 2 ** 20, segments: [] } };
      const results = await Promise.allSettled([cut, huge, KWS].map((model) => bench.measure(once(model))));
      expect(results).toMatchObject([
        { reason: { code: 'FIRMWARE_MODEL_INVALID' } },
        { reason: { code: 'FIRMWARE_WINDOW' } },
        { value: { outputs: hostOutputs(KWS, 1) } },
      ]);
    } finally {
      await bench.close();
    }
  });
});

describe('room on a board', () => {
  const board = loadBoard('stm32f4');

  it('is there for a model of just its size', () => {
    const { identity, arena } = KWS;
    const exact = { ...board, memory: { ...board.memory, window: identity.bytes, arena } };
    expect(() => requireRoom(KWS, exact, 'builtin')).not.toThrow();
    const narrow = { ...exact, memory: { ...exact.memory, window: identity.bytes - 1 } };
    expect(() => requireRoom(KWS, narrow, 'builtin')).toThrowError(
      lutError('MODEL_WINDOW', {
        message: expect.stringContaining(
          `53936 bytes, and the stm32f4 has room for models of 53935`,
        ) as string,
      }),
    );
    const tight = { ...exact, memory: { ...exact.memory, arena: arena - 1 } };
    expect(() => requireRoom(KWS, tight, 'tflm')).not.toThrow();
    expect(() => requireRoom(KWS, tight, 'builtin')).toThrowError(
      lutError('MODEL_ARENA', { message: expect.stringContaining(`arena of ${arena} bytes`) as string }),
    );
  });
});

describe('inputs', () => {
  it('are named by their seed or their bytes', () => {
    expect(inputsName(3)).toBe('seed 3');
    const bytes = [Int8Array.of(1, -1), Int8Array.of(2)];
    expect(inputsName(bytes)).toMatch(/^sha256 [0-9a-f]{64}$/);
    expect(inputsName(bytes)).not.toBe(inputsName([Int8Array.of(1, 1), Int8Array.of(2)]));
  });
});
