import { existsSync, realpathSync } from 'node:fs';
import { openSerial } from './serial-transport.js';
import { openTcp } from './tcp-transport.js';
import type { Transport } from './transport.js';

const TCP = 'tcp://';
/** Where Linux has its pseudo-terminals. */
const PSEUDO_TERMINALS = '/dev/pts/';
/** A pseudo-terminal has no baud rate, but a serial port is opened with one. */
export const ANY_BAUD = 115200;

/** Whether an address is a connection. */
export function isBehindTcp(address: string): boolean {
  return address.startsWith(TCP);
}

/** Whether an address is a serial port's: neither a connection nor a pseudo-terminal, which have no baud rate. */
export function isSerialPort(address: string): boolean {
  if (isBehindTcp(address)) return false;
  const path = existsSync(address) ? realpathSync(address) : address;
  return !path.startsWith(PSEUDO_TERMINALS);
}

/**
 * Opens what `--port` names: `tcp://host:port`, or the path of a serial port or a pseudo-terminal.
 * @param baudRate needed for a serial port only
 * @throws USAGE_PORT, LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION
 */
export function openTransport(address: string, baudRate = ANY_BAUD): Promise<Transport> {
  return isBehindTcp(address) ? openTcp(address) : openSerial(address, baudRate);
}
