/** A line between an MQTT client and its broker that knows messages: what is said on it can be stopped at any of them. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Whose messages are meant: those to the broker, or those to the client. */
export type Direction = 'toBroker' | 'toClient';

/** What becomes of a message: it goes on, or it and all behind it on its way stay until the connection ends. */
export type Fate = 'pass' | 'hold';

/** The type of an MQTT packet that carries a message. */
const PUBLISH = 3;

export class MqttLine {
  /** asked of each message before it goes on */
  onMessage: (direction: Direction, topic: string) => Fate = () => 'pass';
  /** both ends of each connection */
  private readonly sockets = new Set<Socket>();
  private refusing = 0;

  private constructor(
    private readonly server: Server,
    private readonly target: number,
  ) {
    server.on('connection', (client) => this.join(client));
  }

  /** A line to a port of this machine, from a free one. Whoever starts it closes it. */
  static async start(target: number): Promise<MqttLine> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new MqttLine(server, target);
  }

  get address(): string {
    return `mqtt://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Ends all connections, and so many of those that are tried next. */
  cut(attempts: number): void {
    this.refusing = attempts;
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  async close(): Promise<void> {
    this.cut(Infinity);
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: Socket): void {
    if (this.refusing > 0) {
      this.refusing--;
      client.resetAndDestroy();
      return;
    }
    const broker = connect(this.target, '127.0.0.1');
    this.pass(client, broker, 'toBroker');
    this.pass(broker, client, 'toClient');
  }

  private pass(from: Socket, to: Socket, direction: Direction): void {
    this.sockets.add(from);
    let rest = Buffer.alloc(0);
    let fate: Fate = 'pass';
    from.on('data', (bytes: Buffer) => {
      if (fate === 'hold') return;
      rest = Buffer.concat([rest, bytes]);
      for (let end = packetEnd(rest); end !== undefined; end = packetEnd(rest)) {
        const packet = rest.subarray(0, end);
        rest = rest.subarray(end);
        const topic = topicOf(packet);
        if (topic !== undefined) fate = this.onMessage(direction, topic);
        if (fate === 'hold') return;
        if (to.writable) to.write(packet);
      }
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
  }
}

/** Where a packet's bytes behind its type and its length begin, and how many they are; undefined where some are missing. */
function bodyOf(bytes: Buffer): { readonly start: number; readonly length: number } | undefined {
  let length = 0;
  // seven bits a byte, the lowest first, and the eighth where more follow
  for (let at = 1; at < bytes.length; at++) {
    length |= (bytes[at]! & 0x7f) << (7 * (at - 1));
    if (bytes[at]! < 0x80) return { start: at + 1, length };
  }
  return undefined;
}

/** Where the first packet ends; undefined where it is not all there. */
function packetEnd(bytes: Buffer): number | undefined {
  const body = bodyOf(bytes);
  return body && body.start + body.length <= bytes.length ? body.start + body.length : undefined;
}

/** Of a message; undefined for all other packets. */
function topicOf(packet: Buffer): string | undefined {
  if (packet[0]! >> 4 !== PUBLISH) return undefined;
  const { start } = bodyOf(packet)!;
  const length = packet.readUInt16BE(start);
  return packet.toString('utf8', start + 2, start + 2 + length);
}
