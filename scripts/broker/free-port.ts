import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below those that systems give to whoever asks for any (from 32768 on): such a port may become another server's, or the
 * end of a connection, as soon as whoever was told of it lets go of it, as a broker does that is started again.
 */
const FIRST = 20_000;
const END = 32_000;

/** A TCP port of loopback on which nobody listens now, for a server that is told its port. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, END);
    const server = createServer().listen(port, '127.0.0.1');
    try {
      await once(server, 'listening');
    } catch {
      continue; // it is taken
    }
    server.close();
    await once(server, 'close');
    return port;
  }
}
