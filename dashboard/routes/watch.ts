import type { FastifyInstance } from 'fastify';
import type { DashboardSources } from '../../lab/dashboard/sources.js';
import { watchView } from '../../lab/dashboard/watch.js';

/** What is told of all that goes on. */
export function watchRoutes(app: FastifyInstance, sources: DashboardSources): void {
  app.get('/api/watch', async () => watchView(sources));
}
