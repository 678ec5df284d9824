/** How long something still takes, by how long it took until now. */

/** Where something is, and since when. Times in milliseconds since 1970. */
export interface Course {
  readonly began: number;
  /** when it last said how far it is */
  readonly heard: number;
  /** share of its work that is done, 0 to 1 */
  readonly share: number;
}

/** Less than this share of the work tells nothing of the rest. */
const LEAST_SHARE = 0.01;

/**
 * Seconds left at `now`: the rest takes as long, for its share, as what is done. Null while too little is done to tell.
 * What passed since it was last heard of is taken off, down to nothing.
 */
export function secondsLeft({ began, heard, share }: Course, now: number): number | null {
  if (share < LEAST_SHARE) return null;
  const left = ((heard - began) / share) * (1 - share) - (now - heard);
  return Math.max(0, left) / 1000;
}
