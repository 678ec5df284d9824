import type { FastifyInstance } from 'fastify';
import type { DashboardSources } from '../../lab/dashboard/sources.js';
import { tablesView } from '../../lab/dashboard/tables.js';

/** What is told of tables. */
export function tableRoutes(app: FastifyInstance, sources: DashboardSources): void {
  app.get('/api/tables', async () => tablesView(sources));
}
