/** A fleet, listened to for as long as somebody watches. */
import { randomUUID } from 'node:crypto';
import type { Broker } from '../../agent/fleet/broker.js';
import { Connection } from '../../agent/fleet/connection.js';
import { LiveOverview } from '../../agent/fleet/overview.js';
import type { LutError } from '../../common/errors.js';
import type { Unit } from '../../model/configuration.js';

/** `full`: its outbox takes no more; `foreign`: it speaks another version of the fleet's protocol. */
export type FleetBenchState = 'there' | 'full' | 'gone' | 'foreign';

/** A bench, as far as the fleet tells. */
export interface FleetBenchNow {
  readonly bench: string;
  readonly state: FleetBenchState;
  /** what it said of itself last; null where it went before it was listened to, or cannot be understood */
  readonly said: {
    readonly board: string;
    readonly machine: string;
    readonly runtime: string;
    readonly flavour: string;
    readonly unit: Unit;
    /** hash */
    readonly configuration: string;
    /** results that waited for their collectors */
    readonly outbox: number;
  } | null;
  /** version of the protocol that a foreign one speaks; null for others */
  readonly protocol: string | null;
}

/** A plan that is at work. */
export interface FleetPlanNow {
  readonly plan: string;
  readonly board: string;
  /** hash */
  readonly configuration: string;
  readonly done: number;
  /** runs that were asked for until now */
  readonly of: number;
  /** null while it cannot be told */
  readonly secondsLeft: number | null;
  readonly benches: readonly { readonly bench: string; readonly leased: number; readonly done: number }[];
}

/** A fleet at a time. */
export interface FleetNow {
  /** address of the broker */
  readonly broker: string;
  /** why nothing new is heard; null while the connection stands */
  readonly broken: string | null;
  /** by name */
  readonly benches: readonly FleetBenchNow[];
  readonly plans: readonly FleetPlanNow[];
}

export class FleetWatch {
  private broken: LutError | null = null;

  private constructor(
    private readonly broker: Broker,
    private readonly connection: Connection,
    private readonly live: LiveOverview,
  ) {
    connection.onConnect(() => (this.broken = null));
    connection.onClose((error) => (this.broken = error));
  }

  /** Listens to the fleet of a broker; whoever opens it closes it. @throws FLEET_* */
  static async open(broker: Broker): Promise<FleetWatch> {
    const connection = new Connection(broker, { id: `edgelut-${randomUUID()}` });
    try {
      await connection.open();
      return new FleetWatch(broker, connection, await LiveOverview.over(connection));
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  /** As it is now, or was when the connection broke. */
  now(): FleetNow {
    const { benches, gone, strangers, plans } = this.live.now();
    const names = new Set([...benches.keys(), ...gone, ...strangers.keys()]);
    return {
      broker: this.broker.address,
      broken: this.broken?.message ?? null,
      benches: [...names].sort().map((bench) => ({
        bench,
        state: stateOf(benches.get(bench)?.presence.accepts, gone.has(bench)),
        said: this.said(bench),
        protocol: strangers.get(bench) ?? null,
      })),
      plans: plans.map(({ plan, board, configuration, done, of, secondsLeft, benches: at }) => {
        return { plan, board, configuration, done, of, secondsLeft, benches: at };
      }),
    };
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  private said(bench: string): FleetBenchNow['said'] {
    const last = this.live.lastWord(bench);
    if (last === undefined) return null;
    const { configuration, presence } = last;
    const { board, machine, runtime, flavour, unit } = presence.configuration;
    return { board, machine, runtime, flavour, unit, configuration, outbox: presence.outbox };
  }
}

/** @param accepts undefined where the bench is not there */
function stateOf(accepts: boolean | undefined, gone: boolean): FleetBenchState {
  if (accepts !== undefined) return accepts ? 'there' : 'full';
  return gone ? 'gone' : 'foreign';
}
