/** A bench at this machine as one of a fleet. */
import { setTimeout } from 'node:timers/promises';
import type { Broker } from '../agent/fleet/broker.js';
import { Connection } from '../agent/fleet/connection.js';
import { absence, FleetAgent } from '../agent/fleet/fleet-agent.js';
import { benchTopics, isBenchName } from '../agent/fleet/topics.js';
import type { Board } from '../boards/board.js';
import { LutError } from '../common/errors.js';
import { lockForAgent } from '../store/agent-lock.js';
import type { Store } from '../store/store.js';
import type { Listening } from './listen.js';
import { withBench, type OpenBench, type OpenedBench } from './open-bench.js';
import { withStore } from './with-store.js';

export interface AgentRequest extends Listening {
  readonly board: Board;
  readonly bench: OpenBench;
  /** path of the database: what is measured is kept there, and sent from there */
  readonly db: string;
  readonly broker: Broker;
  /** of the bench: its user name at the broker */
  readonly name: string;
  /** bytes of results that may wait for their collectors before no more work is taken */
  readonly quota: number;
  /** ends when the first coordinator has let go of it and has all its results */
  readonly once: boolean;
}

/** What an agent did. */
export interface AgentDone {
  readonly configuration: string;
  /** runs that were measured now */
  readonly measured: number;
  /** results that their collectors do not have yet */
  readonly held: number;
  /** messages that were refused */
  readonly refused: number;
}

/**
 * Works for a fleet until the signal fires. A broker that is not there is waited for.
 * @throws USAGE_FLEET; FLEET_* where the broker refuses it; LINK_*, FIRMWARE_*, TOOLCHAIN_*, STORE_*, FILE_*
 */
export async function runAgent(request: AgentRequest): Promise<AgentDone> {
  const { board, bench, db, name } = request;
  if (!isBenchName(name)) {
    throw new LutError(
      'USAGE_FLEET',
      `A bench cannot be called "${name}".`,
      'Use small letters, digits, dots, dashes and underscores, at most 64: its user name at the broker.',
    );
  }
  return withStore(db, async (store) => {
    const letGo = lockForAgent(db);
    try {
      return await withBench(bench, board, store, request, (opened) => work(request, store, opened));
    } finally {
      letGo();
    }
  });
}

async function work(request: AgentRequest, store: Store, { bench, build }: OpenedBench): Promise<AgentDone> {
  const { board, broker, name, once, quota, signal, onEvent = () => undefined } = request;
  const session = store.outbox.startSession();
  const will = { topic: benchTopics(name).presence, payload: absence(name, session) };
  const id = `edgelut-bench-${store.plans.collector()}`;
  const connection = new Connection(broker, { id, will, patient: true });
  const before = store.totals().runs;
  const agent = new FleetAgent({
    ...{ name, session, board, bench, store, build, line: connection, quota, once, onEvent },
  });
  const stopped = untilAborted(signal);
  try {
    const lost = untilRefused(connection, onEvent);
    await Promise.race([connect(connection, agent, onEvent), lost, stopped]);
    onEvent(`bench ${name} works for the fleet at ${broker.address}`);
    await Promise.race([agent.ended, lost, stopped]);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  } finally {
    agent.flush();
    agent.stop();
    await takeLeave(connection, will);
  }
  return {
    configuration: agent.configuration,
    measured: store.totals().runs - before,
    held: store.outbox.size().results,
    refused: agent.refused,
  };
}

/** So long a broker has to acknowledge that a bench left, milliseconds: else its last will says it. */
const LEAVE_MS = 1000;

/** Ends a connection, however silent the broker is. */
async function takeLeave(
  connection: Connection,
  { topic, payload }: { readonly topic: string; readonly payload: Buffer },
): Promise<void> {
  const waiting = new AbortController();
  const said = connection.publish(topic, payload, { retain: true });
  const late = setTimeout(LEAVE_MS, undefined, { signal: waiting.signal });
  await Promise.race([said, late]).catch(() => undefined);
  waiting.abort();
  await connection.close();
}

async function connect(
  connection: Connection,
  agent: FleetAgent,
  onEvent: (what: string) => void,
): Promise<void> {
  await connection.open();
  for (const filter of agent.filters) await connection.subscribe(filter, (message) => agent.handle(message));
  connection.onConnect(() => {
    agent.connected().catch(({ message }: Error) => onEvent(message));
  });
}

/** Tells of connections that break; rejects when there will be none any more. */
function untilRefused(connection: Connection, onEvent: (what: string) => void): Promise<never> {
  const refused = new Promise<never>((_, reject) => {
    connection.onClose((error) => {
      if (error.code === 'FLEET_TAKEN_OVER') reject(error);
      else onEvent(error.message);
    });
  });
  refused.catch(() => undefined); // whoever waits hears of it
  return refused;
}

function untilAborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener('abort', () => resolve(), { once: true });
  });
}
