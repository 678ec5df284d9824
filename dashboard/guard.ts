/** Who may ask the server, and what browsers are told of its answers. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LutError } from '../common/errors.js';
import { isLoopback } from './listen-address.js';

const COOKIE = 'lut-dashboard';
/** So many characters cannot be guessed by trying. */
const SHORTEST_TOKEN = 20;

/**
 * What browsers hold the page to: scripts of its own alone. Styles may stand in the page, since its components write
 * their colours there.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * The token that whoever asks must know; null where none is needed: at an address that only this machine reaches.
 * @param given by the user
 * @throws USAGE_TOKEN where it could be guessed
 */
export function tokenFor(host: string, given: string | undefined): string | null {
  if (given === undefined || given === '')
    return isLoopback(host) ? null : randomBytes(24).toString('base64url');
  if (given.length >= SHORTEST_TOKEN && /^[\w.~-]+$/.test(given)) return given;
  throw new LutError(
    'USAGE_TOKEN',
    `LUT_DASHBOARD_TOKEN must have at least ${SHORTEST_TOKEN} letters, digits or any of . _ ~ -.`,
    'Leave it unset: a token is made, and printed with the address.',
  );
}

/** Has every request looked at before it is answered. @param host where the server listens */
export function guard(app: FastifyInstance, host: string, token: string | null): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS);
    if (!isOwnName(request.hostname, host)) {
      // a page of another site whose name was made to lead here would carry that name
      return refuse(reply, 421, `This server has no name "${request.hostname.slice(0, 100)}".`);
    }
    if (token !== null) return checkToken(request, reply, token);
    return undefined;
  });
}

function isOwnName(name: string, host: string): boolean {
  const plain = name.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  if (isLoopback(host)) return isLoopback(plain);
  return isIP(plain) !== 0 || ['localhost', host, hostname()].some((own) => own.toLowerCase() === plain);
}

function checkToken(request: FastifyRequest, reply: FastifyReply, token: string): FastifyReply | undefined {
  const asked = new URL(request.url, 'http://host');
  const given = asked.searchParams.get('token');
  if (given !== null && isSame(given, token)) {
    asked.searchParams.delete('token');
    return reply
      .header('set-cookie', `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict`)
      .redirect(`${asked.pathname}${asked.search}`.replace(/^\/+/, '/'), 303);
  }
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim().split('='));
  if (cookies.some(([name, value = '']) => name === COOKIE && isSame(value, token))) return undefined;
  return refuse(reply, 401, 'Open the address that lut dashboard printed: it holds the token.');
}

/** Takes as long whatever is given. */
function isSame(given: string, token: string): boolean {
  const [a, b] = [given, token].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}

function refuse(reply: FastifyReply, status: number, sentence: string): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').send(`${sentence}\n`);
}
