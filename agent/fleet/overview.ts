/** What a broker knows of a fleet: its benches, and the plans that are at work. */
import { randomBytes } from 'node:crypto';
import { LutError } from '../../common/errors.js';
import type { Connection } from './connection.js';
import { Malformed, readMessage, writeMessage, type PlanStatus } from './message.js';
import { Roll, type ListedBench } from './roll.js';
import { ALL_PLANS, ALL_PRESENCES, FLEET_PROTOCOL, planTopics, STATUS_SECONDS } from './topics.js';

export interface Overview {
  /** that are there, by name */
  readonly benches: ReadonlyMap<string, ListedBench>;
  readonly gone: ReadonlySet<string>;
  /** versions of the protocol that others speak, by the names of their benches */
  readonly strangers: ReadonlyMap<string, string>;
  readonly plans: readonly PlanStatus[];
}

/** What is known of a fleet for as long as it is listened to. */
export class LiveOverview {
  private readonly roll = new Roll();
  /** by their topics, with when they were heard of, milliseconds since 1970 */
  private readonly plans = new Map<string, { readonly status: PlanStatus; readonly heard: number }>();

  private constructor() {}

  /** Listens from now on; resolves when all that the broker retains was heard. @param connection that stands. @throws FLEET_* */
  static async over(connection: Connection): Promise<LiveOverview> {
    const live = new LiveOverview();
    await connection.subscribe(ALL_PRESENCES, ({ topic, payload }) =>
      ignoring(() => live.roll.see(topic, payload)),
    );
    await connection.subscribe(ALL_PLANS, ({ topic, payload }) => {
      if (payload.length === 0) live.plans.delete(topic);
      else ignoring(() => live.plans.set(topic, { status: readMessage(payload, 'plan'), heard: Date.now() }));
    });
    await behindWhatIsRetained(connection);
    return live;
  }

  /** As it is now. A plan of which nothing was heard for long is none any more: its coordinator was killed. */
  now(): Overview {
    const { roll, plans } = this;
    const least = Date.now() - 1000 * STATUS_SECONDS;
    return {
      benches: new Map([...roll.benches].filter(([, { online }]) => online)),
      gone: roll.gone,
      strangers: roll.strangers,
      plans: [...plans.values()].filter(({ heard }) => heard >= least).map(({ status }) => status),
    };
  }

  /** What a bench said of itself last, there or not; undefined where it went before it was listened to. */
  lastWord(bench: string): ListedBench | undefined {
    return this.roll.benches.get(bench);
  }
}

/** Asks for what the broker retains. @param connection that stands. @throws FLEET_* */
export async function overview(connection: Connection): Promise<Overview> {
  return (await LiveOverview.over(connection)).now();
}

/** Resolves when a message comes that is published behind what the broker retains. @throws FLEET_* */
async function behindWhatIsRetained(connection: Connection): Promise<void> {
  const marker = planTopics(randomBytes(16).toString('hex')).cancel;
  let seen = (): void => undefined;
  const came = new Promise<void>((resolve) => (seen = resolve));
  await connection.subscribe(marker, () => seen());
  await connection.publish(marker, Buffer.alloc(0));
  await came;
}

/**
 * Ends a plan that is at work; what was measured is kept.
 * @param name of the plan, or how it begins
 * @throws FLEET_NO_PLAN, FLEET_*
 */
export async function cancelPlan(connection: Connection, name: string): Promise<PlanStatus> {
  const { plans } = await overview(connection);
  const [plan, ...others] = plans.filter((one) => one.plan.startsWith(name));
  if (plan === undefined || others.length > 0) {
    throw new LutError(
      'FLEET_NO_PLAN',
      others.length > 0 ? `Several plans begin with "${name}".` : `No plan "${name}" is at work.`,
      'lut fleet status lists those that are.',
    );
  }
  const message = { type: 'cancel', protocol: FLEET_PROTOCOL, plan: plan.plan } as const;
  await connection.publish(planTopics(plan.plan).cancel, writeMessage(message));
  return plan;
}

/** What is not of the protocol is passed over. */
function ignoring(action: () => unknown): void {
  try {
    action();
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
  }
}
