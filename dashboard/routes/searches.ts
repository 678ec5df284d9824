import type { FastifyInstance } from 'fastify';
import type { DashboardSources } from '../../lab/dashboard/sources.js';
import { exploreSearch } from '../../lab/explore/searches.js';

/** What is told of searches. */
export function searchRoutes(app: FastifyInstance, { searches }: DashboardSources): void {
  app.get('/api/searches', async () => searches.list());
  app.get<{ Querystring: { name?: unknown } }>('/api/search', async ({ query }) =>
    exploreSearch(typeof query.name === 'string' ? query.name : '', searches.home),
  );
}
