import type { FastifyInstance } from 'fastify';
import type { DashboardSources } from '../../lab/dashboard/sources.js';
import { compareSearches } from '../../lab/explore/compared.js';
import { exploreSearch } from '../../lab/explore/searches.js';
import { exploreTraining } from '../../lab/explore/trainings.js';

interface Named {
  readonly Querystring: { readonly name?: unknown };
}

/** What is told of searches and of trainings. */
export function searchRoutes(app: FastifyInstance, { searches, shelf, catalogue }: DashboardSources): void {
  const { home } = searches;
  const tables = { catalogue, list: () => shelf.list() };
  app.get('/api/searches', async () => searches.list());
  app.get<Named>('/api/search', async ({ query }) => exploreSearch(nameOf(query), { home, tables }));
  app.get<Named>('/api/training', async ({ query }) => exploreTraining(nameOf(query), home));
  app.get<{ Querystring: { run?: unknown } }>('/api/searches/compared', async ({ query: { run } }) =>
    compareSearches(
      [run].flat().filter((name): name is string => typeof name === 'string'),
      home,
    ),
  );
}

function nameOf({ name }: Named['Querystring']): string {
  return typeof name === 'string' ? name : '';
}
