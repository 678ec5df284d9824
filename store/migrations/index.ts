/** The migrations in order: number i (from 0) takes a database from version i to version i + 1. */
import { FIRST } from './0001-first.js';
import { MODELS } from './0002-models.js';
import { CHIPS } from './0003-chips.js';

export const MIGRATIONS: readonly string[] = [FIRST, MODELS, CHIPS];
