import { ANY_BAUD, isBehindTcp } from '../../link/open-transport.js';
import type { Levels } from '../../link/serial-port.js';
import { SerialConsole } from './serial.js';
import { TcpConsole } from './tcp.js';

/**
 * What opens an address: `tcp://host:port`, or the path of a serial port or a pseudo-terminal.
 * @param baud needed for a serial port only
 * @param lines how DTR and RTS of a port are put one after another once it is open
 */
export function consoleAt(
  address: string,
  baud = ANY_BAUD,
  lines: readonly Levels[] = [],
): SerialConsole | TcpConsole {
  return isBehindTcp(address) ? new TcpConsole(address) : new SerialConsole(address, baud, lines);
}
