import { openSerial } from './serial-transport.js';
import { openTcp } from './tcp-transport.js';
import type { Transport } from './transport.js';

/**
 * Opens what `--port` names: `tcp://host:port`, or the path of a serial port.
 * @throws USAGE_PORT, LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION
 */
export function openPort(port: string, baudRate: number): Promise<Transport> {
  return port.startsWith('tcp://') ? openTcp(port) : openSerial(port, baudRate);
}
