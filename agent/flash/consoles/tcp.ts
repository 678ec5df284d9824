import { openTcp } from '../../link/tcp-transport.js';
import type { Transport } from '../../link/transport.js';
import type { Console } from '../console.js';

/** A board's serial port behind a serial server, whose settings and lines are the server's. */
export class TcpConsole implements Console {
  /** @param name `tcp://host:port` */
  constructor(readonly name: string) {}

  /** @throws USAGE_PORT, LINK_NO_PORT */
  open(): Promise<Transport> {
    return openTcp(this.name);
  }
}
