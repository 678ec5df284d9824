/** The topics of a fleet. The first two levels say whose they are, and the version of the protocol. */

/** Version of what is said in a fleet. Benches of another one do not hear of us, nor we of them. */
export const FLEET_PROTOCOL = 2;

const ROOT = 'edgelut';
const PREFIX = `${ROOT}/${FLEET_PROTOCOL}`;
/** Names of benches. */
export const BENCH_NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** Presence of all benches, of whatever version of the protocol. */
export const ALL_PRESENCES = `${ROOT}/+/benches/+/presence`;
/** How far all plans are. */
export const ALL_PLANS = `${PREFIX}/plans/+/status`;
/** A broker forgets what is said of a plan when nothing more is, since its coordinator was killed; seconds. */
export const STATUS_SECONDS = 60;

/** Whether a bench may be called so: its name is a level of topics, and a user name at the broker. */
export function isBenchName(name: string): boolean {
  return BENCH_NAME.test(name);
}

/** The topics of one bench. */
export interface BenchTopics {
  /** by the bench, retained: that it is there, or went */
  readonly presence: string;
  /** to the bench: work */
  readonly leases: string;
  /** to the bench: bytes of models and inputs */
  readonly parcels: string;
  /** to the bench: what its collectors have */
  readonly acknowledgements: string;
}

export function benchTopics(bench: string): BenchTopics {
  const of = (what: string): string => `${PREFIX}/benches/${bench}/${what}`;
  return {
    presence: of('presence'),
    leases: of('leases'),
    parcels: of('parcels'),
    acknowledgements: of('acknowledgements'),
  };
}

/** By a bench: results for a collector. With `+` for the bench those of all benches. */
export function resultsTopic(bench: string, collector: string): string {
  return `${PREFIX}/benches/${bench}/results/${collector}`;
}

/** The topics of one plan: by its coordinator, retained, how far it is; and to it, that it is to end. */
export function planTopics(plan: string): { readonly status: string; readonly cancel: string } {
  return { status: `${PREFIX}/plans/${plan}/status`, cancel: `${PREFIX}/plans/${plan}/cancel` };
}

/** The bench of one of its topics, and the version of the protocol that it speaks; undefined for other topics. */
export function benchOfTopic(
  topic: string,
): { readonly bench: string; readonly protocol: string } | undefined {
  const [root, protocol, benches, bench] = topic.split('/');
  if (root !== ROOT || benches !== 'benches' || protocol === undefined || !isBenchName(bench ?? ''))
    return undefined;
  return { bench: bench!, protocol };
}
