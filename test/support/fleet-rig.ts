/** A fleet of real processes on lines that can be stopped at any message, and what goes wrong in it. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection, type Message } from '../../agent/fleet/connection.js';
import { startMosquitto, type Mosquitto } from '../../scripts/broker/mosquitto.js';
import { Lut } from './lut.js';
import { MqttLine, type Direction, type Fate } from './mqtt-line.js';
import { plainBroker } from './simulated-fleet.js';

type Process = ReturnType<Lut['start']>;

/** What a message is about, by its topic. */
const KINDS = { results: '/results/', acknowledgements: '/acknowledgements', leases: '/leases' } as const;
export type Kind = keyof typeof KINDS;

/** How a process ended. */
interface Ended {
  readonly exitCode?: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A `lut` on a line of its own, which may be killed and started again. */
export class Party {
  /** settles when it ends and was not killed */
  readonly ended: Promise<Ended>;
  private settle: (ended: Ended) => void = () => undefined;
  private process: Process | undefined;

  constructor(
    readonly line: MqttLine,
    private readonly lut: Lut,
    private readonly args: readonly string[],
    private readonly cwd: string,
  ) {
    this.ended = new Promise((resolve) => (this.settle = resolve));
  }

  /** @param until what it says when it is at work; it is waited for nothing unless given */
  async start(until = ''): Promise<void> {
    this.line.onMessage = () => 'pass';
    const started = this.lut.start(this.args, { cwd: this.cwd });
    this.process = started;
    void started.then((ended) => {
      if (started === this.process) this.settle(ended);
    });
    let said = '';
    while (!said.includes(until)) {
      const next = await Promise.race([once(started.stderr, 'data'), started]);
      if (!Array.isArray(next)) throw new Error(`It has ended: ${next.stderr}`);
      said += String(next[0]);
    }
  }

  /** As a power cut does it. Resolves when it is gone. */
  async kill(): Promise<void> {
    const { process } = this;
    this.process = undefined;
    process?.kill('SIGKILL');
    await process;
  }

  /** Asks it to end. */
  stop(): Promise<Ended> {
    this.process?.kill('SIGTERM');
    return this.ended;
  }

  /** Resolves at the n-th message of a kind in a direction from now on, whose fate is given. */
  atMessage(direction: Direction, kind: Kind, n: number, fate: Fate): Promise<void> {
    let left = n;
    return new Promise((resolve) => {
      this.line.onMessage = (way, topic) => {
        if (way !== direction || !topic.includes(KINDS[kind]) || --left > 0) return 'pass';
        this.line.onMessage = () => 'pass';
        resolve();
        return fate;
      };
    });
  }
}

/** The names of the benches. */
export const BENCHES = ['a', 'b'] as const;

export interface RigRequest {
  /** of `lut agent`: its board */
  readonly agent: readonly string[];
  /** `lut build` and what it builds */
  readonly build: readonly string[];
}

export class FleetRig {
  readonly agents: readonly Party[];
  readonly coordinator: Party;
  /** all that was said but for presence: what is said again comes from here */
  private readonly heard: Message[] = [];

  private constructor(
    readonly folder: string,
    readonly broker: Mosquitto,
    private readonly parrot: Connection,
    lines: readonly MqttLine[],
    lut: Lut,
    { agent, build }: RigRequest,
  ) {
    const [own, ...others] = lines;
    this.agents = BENCHES.map((name, i) => {
      const line = others[i]!;
      const args = [
        'agent',
        '--broker',
        line.address,
        '--name',
        name,
        '--db',
        `${name}.db`,
        ...agent,
        '--json',
      ];
      return new Party(line, lut, args, folder);
    });
    const args = [...build, '--fleet', own!.address, '--db', 'fleet.db', '--out', 'fleet.json', '--json'];
    this.coordinator = new Party(own!, lut, args, folder);
  }

  /** Starts the broker and the agents. Whoever starts it closes it. */
  static async start(lut: Lut, request: RigRequest, persistent: boolean): Promise<FleetRig> {
    const folder = mkdtempSync(join(tmpdir(), 'edgelut-fleet-'));
    const broker = await startMosquitto({ persistent });
    const parrot = new Connection(plainBroker(broker.address), { id: 'parrot', pauseMs: 20 });
    await parrot.open();
    const lines = await Promise.all([...BENCHES, ''].map(() => MqttLine.start(broker.port)));
    const rig = new FleetRig(folder, broker, parrot, lines, lut, request);
    const hear = (message: Message): void => void rig.heard.push(message);
    for (const kind of ['results/+', 'acknowledgements', 'leases'])
      await parrot.subscribe(`edgelut/2/benches/+/${kind}`, hear);
    try {
      await Promise.all(rig.agents.map((agent) => rig.startAgent(agent)));
    } catch (error) {
      await rig.close();
      throw error;
    }
    return rig;
  }

  startAgent(agent: Party): Promise<void> {
    return agent.start('works for the fleet');
  }

  /** Says again what was said: the last of it, or the first. */
  async repeat(which: 'last' | 'first', most: number): Promise<void> {
    const again = which === 'last' ? this.heard.slice(-most) : this.heard.slice(0, most);
    for (const { topic, payload, properties } of again) {
      // of work on cases, nothing is so large that it travels in pieces
      if (properties.size > 0) throw new Error('A piece of a parcel was not expected.');
      await this.parrot.publish(topic, payload).catch(() => undefined); // the broker is away
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.agents, this.coordinator].map((party) => party.kill()));
    await this.parrot.close();
    for (const { line } of [...this.agents, this.coordinator]) await line.close();
    await this.broker.close();
    rmSync(this.folder, { recursive: true });
  }
}
