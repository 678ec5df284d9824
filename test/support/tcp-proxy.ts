/** A line between a client and a server that can be cut, stopped and slowed down. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export class TcpProxy {
  /** both ends of each connection */
  private readonly sockets = new Set<Socket>();
  private delayMs = 0;
  private mute = { toServer: false, toClient: false };
  private isCut = false;

  private constructor(
    private readonly server: Server,
    private readonly target: number,
  ) {
    server.on('connection', (client) => this.join(client));
  }

  /** A line to a port of this machine, from a free one. Whoever starts it closes it. */
  static async start(target: number): Promise<TcpProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TcpProxy(server, target);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Ends all connections, and new ones at once, until it is mended. */
  cut(): void {
    this.isCut = true;
    this.drop();
  }

  /** Ends all connections; new ones stand. */
  drop(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  /** Loses all that is said in one direction from now on, as a network that is gone: the connections stay. */
  lose(direction: 'toServer' | 'toClient'): void {
    this.mute[direction] = true;
  }

  /** Holds back all that is said from now on for so long. */
  delay(ms: number): void {
    this.delayMs = ms;
  }

  /** Takes back all of that. */
  mend(): void {
    this.isCut = false;
    this.delayMs = 0;
    this.mute = { toServer: false, toClient: false };
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: Socket): void {
    if (this.isCut) {
      client.resetAndDestroy();
      return;
    }
    const server = connect(this.target, '127.0.0.1');
    this.pass(client, server, 'toServer');
    this.pass(server, client, 'toClient');
  }

  private pass(from: Socket, to: Socket, direction: 'toServer' | 'toClient'): void {
    this.sockets.add(from);
    /** when the last of what is held back is due: nothing overtakes it */
    let due = 0;
    from.on('data', (bytes) => {
      if (this.mute[direction]) return;
      due = Math.max(due, performance.now() + this.delayMs);
      const pass = (): void => void (to.writable && to.write(bytes));
      if (due > performance.now()) setTimeout(pass, due - performance.now());
      else pass();
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
  }
}
