import { closePort, hasLines, openPort } from '../link/serial-port.js';

/** Any will do: nothing is sent. */
const ANY_BAUD = 115200;

/**
 * Sees that a port can be opened, and that no other lut has it: tools that write boards neither say why they cannot,
 * nor mind the lock of others.
 * @returns whether it has DTR and RTS: a pseudo-terminal has none
 * @throws LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION
 */
export async function inspectPort(path: string): Promise<{ readonly hasLines: boolean }> {
  const port = await openPort(path, ANY_BAUD);
  try {
    return { hasLines: await hasLines(port) };
  } finally {
    await closePort(port);
  }
}
