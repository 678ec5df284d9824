import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Transport } from '../../agent/link/transport.js';

/** Serves connections on a free port until the test ends; gives its address. */
export async function serveTcp(onConnection: (socket: Socket) => void): Promise<string> {
  const server = createServer(onConnection).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Puts a board behind TCP, as a serial server does: whoever connected last has the line. */
export function serveTransport(transport: Transport): Promise<string> {
  return serveTcp((socket) => {
    transport.onData((bytes) => void (socket.writable && socket.write(bytes)));
    socket
      .on('data', (bytes) => void transport.write(bytes).catch(() => undefined))
      .on('error', () => undefined);
  });
}
