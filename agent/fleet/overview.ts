/** What a broker knows of a fleet: its benches, and the plans that are at work. */
import { randomBytes } from 'node:crypto';
import { LutError } from '../../common/errors.js';
import type { Connection } from './connection.js';
import { Malformed, readMessage, writeMessage, type PlanStatus } from './message.js';
import { Roll, type ListedBench } from './roll.js';
import { ALL_PLANS, ALL_PRESENCES, FLEET_PROTOCOL, planTopics } from './topics.js';

export interface Overview {
  /** that are there, by name */
  readonly benches: ReadonlyMap<string, ListedBench>;
  readonly gone: ReadonlySet<string>;
  /** versions of the protocol that others speak, by the names of their benches */
  readonly strangers: ReadonlyMap<string, string>;
  readonly plans: readonly PlanStatus[];
}

/** Asks for what the broker retains. @param connection that stands. @throws FLEET_* */
export async function overview(connection: Connection): Promise<Overview> {
  const roll = new Roll();
  const plans = new Map<string, PlanStatus>();
  await connection.subscribe(ALL_PRESENCES, ({ topic, payload }) => ignoring(() => roll.see(topic, payload)));
  await connection.subscribe(ALL_PLANS, ({ topic, payload }) => {
    if (payload.length === 0) plans.delete(topic);
    else ignoring(() => plans.set(topic, readMessage(payload, 'plan')));
  });
  await behindWhatIsRetained(connection);
  const benches = new Map([...roll.benches].filter(([, { online }]) => online));
  return { benches, gone: roll.gone, strangers: roll.strangers, plans: [...plans.values()] };
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
