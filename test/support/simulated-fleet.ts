/** Benches without boards that work for a fleet over a real broker. */
import { brokerAt, type Broker } from '../../agent/fleet/broker.js';
import { Connection } from '../../agent/fleet/connection.js';
import { FleetAgent, type AgentRequest } from '../../agent/fleet/fleet-agent.js';
import { FleetBench, type FleetRequest } from '../../agent/fleet/fleet-bench.js';
import type { Bench } from '../../agent/bench/bench.js';
import type { CaseMeasured, CaseWork, ModelMeasured, ModelWork } from '../../agent/bench/work.js';
import { loadBoard } from '../../boards/catalogue.js';
import { sha256 } from '../../common/hash.js';
import { caseKey } from '../../model/cases/key.js';
import { Store } from '../../store/store.js';
import { CONFIGURATION } from '../store/examples.js';

/** Answers any case with samples that depend on it alone, and counts what it measured. */
export class SimulatedBench implements Bench {
  readonly name = 'simulated';
  readonly broken = false;
  readonly build = {
    board: 'stm32f4',
    port: 'stm32f4',
    fingerprint: 'f'.repeat(64),
    image: 'e'.repeat(64),
    compiler: 'gcc',
  };
  readonly firmwareBytes = 1000;
  readonly ticksPerCount = 1;
  /** how much it was given, and what it measured */
  begun = 0;
  readonly measured: string[] = [];

  constructor(
    readonly configuration = CONFIGURATION,
    /** waits before each answer */
    private readonly gate: () => Promise<void> = () => Promise.resolve(),
    private readonly answer = samplesFor,
  ) {}

  measure(work: CaseWork): Promise<CaseMeasured>;
  measure(work: ModelWork): Promise<ModelMeasured>;
  async measure(work: CaseWork | ModelWork): Promise<CaseMeasured | ModelMeasured> {
    if (work.kind === 'model') throw new Error('no models here');
    this.begun++;
    await this.gate();
    this.measured.push(`${caseKey(work.case)} ${work.scope} ${work.operators}`);
    return this.answer(work);
  }

  async close(): Promise<void> {}
}

/** What a simulated bench answers to a case. */
export function samplesFor({ case: operatorCase, operators, sampling }: CaseWork): CaseMeasured {
  const first = parseInt(sha256(`${caseKey(operatorCase)} ${operators}`).slice(0, 6), 16);
  return {
    stop: 'count',
    arena: { persistent: 1, scratch: 2, tensors: 3 },
    kernel: 'reference',
    chip: { uid: 'c0ffee', revision: 1 },
    fills: sampling.seeds.map((seed, fill) => ({
      seed,
      emptyTicks: 5,
      samples: Uint32Array.from({ length: sampling.samples[fill]! }, (_, i) => first + ((i * seed) % 7)),
    })),
  };
}

export interface SimulatedAgent {
  readonly agent: FleetAgent;
  readonly bench: SimulatedBench;
  readonly store: Store;
  readonly connection: Connection;
  /** Ends it at once, as a killed process ends; the database stays. */
  kill(): Promise<void>;
}

/** Starts an agent as `lut agent` does. @param db path of its database */
export async function startAgent(
  address: string | Broker,
  name: string,
  db: string,
  bench = new SimulatedBench(),
  changes: Partial<AgentRequest> = {},
): Promise<SimulatedAgent> {
  const store = Store.open(db);
  const connection = new Connection(brokerOf(address), {
    id: `agent-${store.plans.collector()}`,
    pauseMs: 20,
    patient: true,
  });
  const agent = new FleetAgent({
    name,
    session: store.outbox.startSession(),
    board: loadBoard('stm32f4'),
    bench,
    store,
    build: store.recordBuild(bench.build),
    line: connection,
    quota: 1024 ** 3,
    once: false,
    onEvent: () => undefined,
    ...changes,
  });
  await connection.open();
  for (const filter of agent.filters) await connection.subscribe(filter, (message) => agent.handle(message));
  connection.onConnect(() => void agent.connected().catch(() => undefined));
  return {
    agent,
    bench,
    store,
    connection,
    async kill() {
      agent.stop();
      await connection.close();
      store.close();
    },
  };
}

/** Opens the fleet as `lut build --fleet` does, for all benches. */
export function openFleet(
  address: string | Broker,
  store: Store,
  changes: Partial<FleetRequest> = {},
): Promise<FleetBench> {
  return FleetBench.open({
    name: 'fleet',
    wanted: 'the board stm32f4',
    wants: () => true,
    crossCheck: () => ({ work: [], compare: () => undefined }),
    connection: new Connection(brokerOf(address), { id: `fleet-${Math.random()}`, pauseMs: 20 }),
    store,
    onEvent: () => undefined,
    ...changes,
  });
}

function brokerOf(address: string | Broker): Broker {
  return typeof address === 'string' ? plainBroker(address) : address;
}

export function plainBroker(address: string): Broker {
  return brokerAt(address, {});
}
