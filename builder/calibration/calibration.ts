import type { TypeOf } from '../../common/schema.js';
import type { calibrationSchema } from './calibration-schema.js';

/** How many cycles a board takes for the instructions of its table, by what others measured. */
export type Calibration = TypeOf<typeof calibrationSchema>;

/** How many different models or cases a calibration takes: fewer say nothing of their errors. */
export const LEAST_ROWS = 5;
