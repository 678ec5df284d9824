import { connect } from 'node:net';
import { once } from 'node:events';
import { LutError, messageOf } from '../../common/errors.js';
import type { Transport } from './transport.js';

const CONNECT_MS = 5000;

/**
 * Connects to a board behind TCP, e.g. a serial server.
 * @param address `tcp://host:port`
 * @throws USAGE_PORT, LINK_NO_PORT
 */
export async function openTcp(address: string): Promise<Transport> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.protocol !== 'tcp:' || url.hostname === '' || url.port === '') {
    throw new LutError('USAGE_PORT', `"${address}" is not a TCP port.`, 'Write it as tcp://host:port.');
  }
  const socket = connect({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port),
    noDelay: true,
  });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(CONNECT_MS) });
  } catch (error) {
    socket.destroy();
    const reason =
      (error as Error).name === 'AbortError' ? `no answer within ${CONNECT_MS} ms` : messageOf(error);
    throw new LutError(
      'LINK_NO_PORT',
      `${address} cannot be reached: ${reason}.`,
      'Check the address, and that the serial server runs.',
    );
  }
  let onClose = (): void => undefined;
  // What an error says is said by the close that follows it.
  socket.on('error', () => undefined);
  socket.on('close', () => onClose());
  return {
    name: address,
    write: (bytes) =>
      new Promise((resolve, reject) => {
        socket.write(bytes, (error) => (error ? reject(error) : resolve()));
      }),
    onData: (listener) => {
      socket.on('data', listener);
    },
    onClose: (listener) => {
      onClose = listener;
      if (socket.closed) listener();
    },
    close: async () => {
      if (socket.closed) return;
      socket.destroy();
      await once(socket, 'close');
    },
  };
}
