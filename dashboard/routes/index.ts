/** All addresses that answer with data. */
import type { FastifyInstance } from 'fastify';
import type { DashboardSources } from '../../lab/dashboard/sources.js';
import { modelRoutes } from './model.js';
import { searchRoutes } from './searches.js';
import { tableRoutes } from './tables.js';
import { watchRoutes } from './watch.js';

/** Adds the addresses of one subject. */
export type AddRoutes = (app: FastifyInstance, sources: DashboardSources) => void;

export const ROUTES: readonly AddRoutes[] = [watchRoutes, tableRoutes, modelRoutes, searchRoutes];
