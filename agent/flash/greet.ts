/** Who is on a console. */
import { Client } from '../link/client.js';
import type { Hello } from '../link/hello.js';
import { PATIENCE, Session } from '../link/session.js';
import type { Transport } from '../link/transport.js';
import type { Console } from './console.js';

/** A board whose firmware answers. */
export interface Answering {
  /** open */
  readonly transport: Transport;
  readonly client: Client;
  readonly hello: Hello;
}

/**
 * Opens a console and says HELLO; closes it where nothing answers. Null where the board is off.
 * @param helloMs how long the board may stay silent
 * @param signal closes the line, which ends the wait
 * @throws LINK_*, FIRMWARE_OTHER_PROTOCOL, FIRMWARE_LOADER, FIRMWARE_MALFORMED
 */
export async function answering(
  line: Console,
  helloMs: number,
  signal?: AbortSignal,
): Promise<Answering | null> {
  signal?.throwIfAborted();
  const transport = await line.open();
  if (transport === null) return null;
  const onAbort = (): void => void transport.close();
  signal?.addEventListener('abort', onAbort);
  try {
    signal?.throwIfAborted();
    const client = new Client(new Session(transport, { ...PATIENCE, helloMs }));
    return { transport, client, hello: await client.hello() };
  } catch (error) {
    await transport.close();
    throw error;
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}

/**
 * What the board that is there says of itself; null where it is off.
 * @throws as {@link answering}
 */
export async function greet(
  line: Console,
  { signal, helloMs = PATIENCE.helloMs }: { readonly signal?: AbortSignal; readonly helloMs?: number } = {},
): Promise<Hello | null> {
  const found = await answering(line, helloMs, signal);
  await found?.transport.close();
  return found?.hello ?? null;
}
