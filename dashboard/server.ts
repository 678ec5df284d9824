/** The server of the web page. It answers; it changes nothing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import { LutError, messageOf } from '../common/errors.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import type { DashboardSources } from '../lab/dashboard/sources.js';
import { guard, tokenFor } from './guard.js';
import { hostInUrl, type ListenAddress } from './listen-address.js';
import { ROUTES } from './routes/index.js';

export interface ServeOptions {
  readonly listen: ListenAddress;
  /** that whoever asks must know; one is made where it is needed, unless given */
  readonly token?: string | undefined;
  /** folder of the bundled page; the package's own unless given */
  readonly page?: string;
  /** told what failed through a defect of ours */
  readonly onDefect?: (error: unknown) => void;
}

export interface Serving {
  /** to be opened in a browser; holds the token where there is one */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The bundled page of the package. */
const PAGE = join(PACKAGE_ROOT, 'dist', 'page');
/** What a browser may keep: names of such files change with their content. */
const FOREVER = 'public, max-age=31536000, immutable';
/** Most bytes of a request that says nothing else. */
const BODY_LIMIT = 1024;

/** Serves the page until it is closed. @throws USAGE_TOKEN, USAGE_LISTEN where the address cannot be listened at */
export async function serveDashboard(sources: DashboardSources, options: ServeOptions): Promise<Serving> {
  const { listen, page = PAGE, onDefect = () => undefined } = options;
  const token = tokenFor(listen.host, options.token);
  const app = Fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: true });
  guard(app, listen.host, token);
  app.setErrorHandler((error, _request, reply) => failed(error, reply, onDefect));
  await servePage(app, page);
  for (const addRoutes of ROUTES) addRoutes(app, sources);
  const port = await listenAt(app, listen);
  const base = `http://${hostInUrl(listen.host)}:${port}/`;
  return { url: token === null ? base : `${base}?token=${token}`, close: () => app.close() };
}

/** Files of the page; and the page itself at all addresses that are its own to read. */
async function servePage(app: FastifyInstance, page: string): Promise<void> {
  if (!existsSync(join(page, 'index.html'))) throw new Error(`the page is not built: ${page}`);
  await app.register(fastifyStatic, {
    root: page,
    preCompressed: true,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', /[\\/]assets[\\/]/.test(path) ? FOREVER : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage = /^\/(?!api\/|assets\/)/.test(request.url) && ['GET', 'HEAD'].includes(request.method);
    if (isPage) return reply.sendFile('index.html');
    return reply.code(404).send({ error: { code: 'NOT_FOUND', message: 'There is nothing here.' } });
  });
}

/** What failed, as data: its code, a sentence, the way out. */
function failed(error: unknown, reply: FastifyReply, onDefect: (error: unknown) => void): FastifyReply {
  void reply.header('cache-control', 'no-store');
  if (error instanceof LutError) {
    const { code, message, remedy = null } = error;
    return reply.code(code.endsWith('_MISSING') ? 404 : 422).send({ error: { code, message, remedy } });
  }
  const { statusCode = 500 } = error as FastifyError;
  if (statusCode >= 500) onDefect(error);
  const message = statusCode >= 500 ? 'The server failed: see where it runs.' : `${messageOf(error)}.`;
  return reply.code(statusCode).send({ error: { code: 'REQUEST', message, remedy: null } });
}

async function listenAt(app: FastifyInstance, { host, port }: ListenAddress): Promise<number> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = WHY[code ?? ''];
    if (why === undefined) throw error;
    throw new LutError(
      'USAGE_LISTEN',
      `The address ${hostInUrl(host)}:${port} cannot be listened at: ${why}.`,
      'Leave --listen out: a free port is taken.',
      { cause: error },
    );
  }
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program does',
  EADDRNOTAVAIL: 'it is none of this machine',
  EACCES: 'permission is denied',
  ENOTFOUND: 'the name is unknown',
  EAI_AGAIN: 'the name is unknown',
};
