import type { FastifyInstance } from 'fastify';
import { caseView } from '../../lab/dashboard/case.js';
import { comparisonView } from '../../lab/dashboard/comparison.js';
import { heldOutView } from '../../lab/dashboard/held-out.js';
import { residualsView } from '../../lab/dashboard/residuals.js';
import type { DashboardSources } from '../../lab/dashboard/sources.js';
import { tableView } from '../../lab/dashboard/table.js';
import { tablesView } from '../../lab/dashboard/tables.js';

/** Fields of a query; one that stands twice, or holds something else than its text, is refused. */
function texts(...required: readonly string[]): object {
  const text = { type: 'string', minLength: 1, maxLength: 20_000 };
  const properties = Object.fromEntries(required.map((name) => [name, text]));
  return { type: 'object', properties: { ...properties, run: { type: 'integer', minimum: 1 } }, required };
}

interface Asked {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly first: string;
  readonly second: string;
  readonly run?: number;
}

/** What is told of tables, and of the samples of their cases. */
export function tableRoutes(app: FastifyInstance, sources: DashboardSources): void {
  const get = (path: string, fields: readonly string[], view: (asked: Asked) => object): void => {
    app.get<{ Querystring: Asked }>(
      path,
      { schema: { querystring: texts(...fields) } },
      async ({ query }, reply) => {
        void reply.header('cache-control', 'no-store');
        return view(query);
      },
    );
  };
  get('/api/tables', [], () => tablesView(sources));
  get('/api/table', ['id'], ({ id }) => tableView(sources, id));
  get('/api/table/held-out', ['id', 'kind'], ({ id, kind }) => heldOutView(sources, id, kind));
  get('/api/table/residuals', ['id'], ({ id }) => residualsView(sources, id));
  get('/api/table/case', ['id', 'key'], ({ id, key, run }) => caseView(sources, id, key, run));
  get('/api/compare', ['first', 'second'], ({ first, second }) => comparisonView(sources, first, second));
}
