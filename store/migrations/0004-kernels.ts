/**
 * Version 4: what ran an operator: a micro-kernel of the firmware's flavour, or `reference`; null where the runtime could
 * not tell, and in runs of before. Of a model a JSON array, an element for each operator.
 */
export const KERNELS = `
  ALTER TABLE runs ADD COLUMN kernel TEXT;
  ALTER TABLE model_runs ADD COLUMN kernels TEXT;
`;
