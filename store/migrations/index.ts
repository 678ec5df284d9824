/** The migrations in order: number i (from 0) takes a database from version i to version i + 1. */
import { FIRST } from './0001-first.js';
import { MODELS } from './0002-models.js';
import { CHIPS } from './0003-chips.js';
import { KERNELS } from './0004-kernels.js';
import { FLEET } from './0005-fleet.js';
import { OUTBOX_SIZES } from './0006-outbox-sizes.js';
import { RECIPES } from './0007-recipes.js';
import { CHOSEN_BENCHES } from './0008-chosen-benches.js';
import { MEASURINGS } from './0009-measurings.js';
import { RESULTS } from './0010-results.js';
import { LOADS } from './0011-loads.js';
import { METER_WINDOWS } from './0012-meter-windows.js';

export const MIGRATIONS: readonly string[] = [
  FIRST,
  MODELS,
  CHIPS,
  KERNELS,
  FLEET,
  OUTBOX_SIZES,
  RECIPES,
  CHOSEN_BENCHES,
  MEASURINGS,
  RESULTS,
  LOADS,
  METER_WINDOWS,
];
