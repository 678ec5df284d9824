/**
 * Version 8: a plan is for the benches that were chosen (`benches`, JSON as in `BenchChoice`): what others measured is
 * none of it.
 */
export const CHOSEN_BENCHES = `
  ALTER TABLE plans ADD COLUMN benches TEXT NOT NULL DEFAULT '{}';
`;
