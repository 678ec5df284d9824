/** A model run again and again on a board, for as long as somebody wants: what the board keeps up once it is warm. */
import type { SustainedWindow } from '../../store/loads.js';
import { WHOLE_GRAPH } from '../link/protocol.js';
import { ticksToCounts } from '../link/ticks.js';
import { generousMs } from './instructions.js';
import { giveInputs } from './model-inputs.js';
import type { ReadyBoard, Task } from './task.js';
import type { ModelWork } from './work.js';

/** How long, and who is told of each window. */
export interface Load {
  readonly milliseconds: number;
  /** how long a window shall last, about */
  readonly windowMs: number;
  /** the host's clock, in ms */
  readonly now: () => number;
  readonly onWindow: (window: SustainedWindow) => void;
}

/** Most samples of one TIME (docs/link-protocol.md). */
const MOST_INVOCATIONS = 1024;

/**
 * Windows of invocations without the link between them. Nothing disturbs such work: that a board slows down is what it
 * asks. After a lost link it goes on until the time is over.
 */
export function sustainTask({ model, inputs }: ModelWork, load: Load): Task<void> {
  const { identity, segmented, seed } = model;
  let begun: number | undefined;
  return {
    name: identity.name,
    seeds: [seed],
    model: () => segmented,
    run: async (board) => {
      const { client } = await board.open(seed);
      await giveInputs(client, inputs, model.inputs);
      begun ??= load.now();
      for (let invocations = 1; load.now() - begun < load.milliseconds;) {
        const window = await timed(board, client, invocations, generousMs(model.instructions), load.now);
        load.onWindow({ ...window, atMs: load.now() - begun });
        const each = window.ms / invocations;
        const wanted = each > 0 ? Math.round(load.windowMs / each) : MOST_INVOCATIONS;
        invocations = Math.min(MOST_INVOCATIONS, Math.max(1, wanted));
      }
    },
  };
}

type Client = Awaited<ReturnType<ReadyBoard['open']>>['client'];

/** One window. @param invocationMs that an invocation may take at most */
async function timed(
  { ratio }: ReadyBoard,
  client: Client,
  invocations: number,
  invocationMs: number,
  now: () => number,
): Promise<Omit<SustainedWindow, 'atMs'>> {
  const from = now();
  const { ticks, emptyTicks } = await client.time(WHOLE_GRAPH, 0, invocations, invocations * invocationMs);
  const ms = now() - from;
  const empty = ticksToCounts(emptyTicks, ratio);
  const counts = ticks.reduce((sum, one) => sum + ticksToCounts(one, ratio) - empty, 0);
  const { coreHz, temperature, throttled } = await client.status();
  return { ms, invocations, count: counts / invocations, coreHz, temperature, throttled };
}
