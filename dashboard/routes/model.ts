import type { FastifyInstance } from 'fastify';
import type { DashboardSources } from '../../lab/dashboard/sources.js';
import { exploreModel } from '../../lab/explore/model.js';
import { MODEL_LIMIT } from '../../lab/model-file.js';

/** What boards make of a model that is sent. It is kept nowhere. */
export function modelRoutes(app: FastifyInstance, { catalogue }: DashboardSources): void {
  const options = { parseAs: 'buffer', bodyLimit: MODEL_LIMIT } as const;
  app.addContentTypeParser('application/octet-stream', options, (_request, body, done) => done(null, body));
  app.post<{ Body: Buffer; Querystring: { name?: unknown } }>(
    '/api/model',
    { bodyLimit: MODEL_LIMIT },
    async ({ body, query }) => {
      const name = typeof query.name === 'string' ? query.name.slice(0, 200) : 'model.tflite';
      return exploreModel(name, Buffer.isBuffer(body) ? body : Buffer.alloc(0), catalogue);
    },
  );
}
