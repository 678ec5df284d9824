import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { brokerAt } from '../../../agent/fleet/broker.js';
import { Connection, type ConnectionOptions, type Message } from '../../../agent/fleet/connection.js';
import { MESSAGE_LIMIT } from '../../../agent/fleet/message-limit.js';
import type { LutError } from '../../../common/errors.js';
import { lutError } from '../../support/lut-error.js';
import { startMosquitto, type Mosquitto } from '../../../scripts/broker/mosquitto.js';
import { TcpProxy } from '../../support/tcp-proxy.js';

let broker: Mosquitto;
beforeAll(async () => {
  broker = await startMosquitto();
});
afterAll(() => broker.close());

/** A connection that is not open yet; closed when the test ends. */
function connectionTo(port: number, options: Partial<ConnectionOptions> = {}): Connection {
  const connection = new Connection(brokerAt(`mqtt://127.0.0.1:${port}`, {}), {
    id: randomUUID(),
    pauseMs: 10,
    ...options,
  });
  onTestFinished(() => connection.close());
  return connection;
}

async function open(port = broker.port, options: Partial<ConnectionOptions> = {}): Promise<Connection> {
  const connection = connectionTo(port, options);
  await connection.open();
  return connection;
}

/** What a connection hears. */
async function hear(connection: Connection, filter: string): Promise<string[]> {
  const heard: string[] = [];
  await connection.subscribe(filter, ({ payload }) => heard.push(payload.toString()));
  return heard;
}

async function proxied(
  options: Partial<ConnectionOptions> = {},
): Promise<{ proxy: TcpProxy; connection: Connection }> {
  const proxy = await TcpProxy.start(broker.port);
  onTestFinished(() => proxy.close());
  return { proxy, connection: await open(proxy.port, options) };
}

const say = (connection: Connection, topic: string, text: string): Promise<void> =>
  connection.publish(topic, Buffer.from(text));
const closing = (connection: Connection): Promise<LutError> =>
  new Promise((resolve) => connection.onClose(resolve));
const soon = (what: () => void): Promise<void> => vi.waitFor(what, { timeout: 20_000, interval: 5 });

describe('a connection', () => {
  it('carries bytes and properties to all whose filters the topic matches', async () => {
    const [one, other] = [await open(), await open()];
    const heard: Message[] = [];
    await other.subscribe('a/+/c', (message) => heard.push(message));
    const elsewhere = await hear(other, 'a/b/d/#');
    const payload = Buffer.from([0, 255, 10]);
    await one.publish('a/b/c', payload, { properties: { sequence: '7' }, expirySeconds: 60 });
    await say(one, 'a/b/d', 'd');
    await soon(() => expect(elsewhere).toEqual(['d']));
    expect(heard).toEqual([
      { topic: 'a/b/c', payload, retained: false, properties: new Map([['sequence', '7']]) },
    ]);
  });

  it('tells later subscribers what is retained, and no more when it is emptied', async () => {
    const one = await open();
    await one.publish('retained/x', Buffer.from('kept'), { retain: true });
    const heard: Message[] = [];
    await (await open()).subscribe('retained/x', (message) => heard.push(message));
    await soon(() => expect(heard).toMatchObject([{ retained: true, payload: Buffer.from('kept') }]));
    await one.publish('retained/x', Buffer.alloc(0), { retain: true });
    await soon(() => expect(heard).toMatchObject([{}, { retained: false, payload: Buffer.alloc(0) }]));
    const none = await hear(await open(), 'retained/x');
    await say(one, 'retained/x', 'passing');
    await soon(() => expect(none).toEqual(['passing']));
  });

  it('has no more under way than the broker takes at a time', async () => {
    const { proxy, connection } = await proxied();
    const heard = await hear(await open(), 'many');
    proxy.delay(5);
    const texts = Array.from({ length: 300 }, (_, i) => `${i}`);
    await Promise.all(texts.map((text) => say(connection, 'many', text)));
    await soon(() => expect(heard).toEqual(texts));
  });

  it('is not sent what is larger than messages are', async () => {
    const [one, other] = [await open(), await open()];
    const sizes: number[] = [];
    await other.subscribe('large', ({ payload }) => sizes.push(payload.length));
    for (const size of [MESSAGE_LIMIT, 2 * MESSAGE_LIMIT, 1]) await one.publish('large', Buffer.alloc(size));
    await soon(() => expect(sizes).toEqual([MESSAGE_LIMIT, 1]));
  });

  it('leaves a last will when it is cut, and none when it takes leave', async () => {
    const heard = await hear(await open(), 'will/+');
    const proxy = await TcpProxy.start(broker.port);
    onTestFinished(() => proxy.close());
    const gone = { topic: 'will/gone', payload: Buffer.from('gone') };
    await open(proxy.port, { will: gone });
    const polite = await open(broker.port, { will: { topic: 'will/left', payload: Buffer.from('left') } });
    await polite.close();
    proxy.cut();
    await soon(() => expect(heard).toEqual(['gone']));
    await expect(say(polite, 'will/x', 'x')).rejects.toThrowError(lutError('FLEET_LOST'));
    await expect(polite.subscribe('x', () => undefined)).rejects.toThrowError(lutError('FLEET_LOST'));
  });
});

describe('a connection that breaks', () => {
  it('fails what is under way and sends none of it again; the next has its subscriptions and what came meanwhile', async () => {
    const { proxy, connection } = await proxied();
    const other = await open();
    const [heard, theirs] = [await hear(connection, 'to/it'), await hear(other, 'from/it')];
    proxy.lose('toClient');
    const unacknowledged = say(connection, 'from/it', 'once');
    await soon(() => expect(theirs).toEqual(['once']));
    const closed = closing(connection);
    proxy.cut();
    await expect(unacknowledged).rejects.toThrowError(lutError('FLEET_LOST'));
    expect(await closed).toMatchObject({ code: 'FLEET_LOST' });
    await expect(say(connection, 'from/it', 'never')).rejects.toThrowError(lutError('FLEET_LOST'));
    await say(other, 'to/it', 'meanwhile');
    let connected = 0;
    connection.onConnect(() => connected++);
    expect(connected).toBe(0);
    proxy.mend();
    await soon(() => expect(heard).toEqual(['meanwhile']));
    await soon(() => expect(connected).toBe(1));
    await say(connection, 'from/it', 'again');
    await soon(() => expect(theirs).toEqual(['once', 'again']));
  });

  it('comes back to a broker that forgot everything', async () => {
    const own = await startMosquitto();
    onTestFinished(() => own.close());
    const connection = await open(own.port);
    const heard = await hear(connection, 'x');
    const errors: string[] = [];
    connection.onClose(({ code }) => errors.push(code));
    await own.stop('SIGKILL');
    await soon(() => expect(errors).toContain('FLEET_NO_BROKER'));
    expect(errors[0]).toBe('FLEET_LOST');
    await own.start();
    await new Promise<void>((resolve) => connection.onConnect(resolve));
    await say(await open(own.port), 'x', 'heard');
    await soon(() => expect(heard).toEqual(['heard']));
  });

  it('finds messages that the broker kept over its own restart', async () => {
    const own = await startMosquitto({ persistent: true });
    onTestFinished(() => own.close());
    const proxy = await TcpProxy.start(own.port);
    onTestFinished(() => proxy.close());
    const heard = await hear(await open(proxy.port), 'x');
    const before = own.log.length;
    proxy.cut();
    await soon(() => expect(own.log.slice(before)).toMatch(/disconnected|closed its connection/));
    await say(await open(own.port), 'x', 'kept');
    await own.stop();
    await own.start();
    proxy.mend();
    await soon(() => expect(heard).toEqual(['kept']));
  });

  it('notices a line on which nothing comes any more', async () => {
    const { proxy, connection } = await proxied({ keepaliveSeconds: 1 });
    const closed = closing(connection);
    proxy.lose('toClient');
    expect(await closed).toMatchObject({ code: 'FLEET_LOST' });
  });

  it('subscribes what it was asked for while there was none', async () => {
    const { proxy, connection } = await proxied();
    const closed = closing(connection);
    proxy.cut();
    await closed;
    const subscribed = hear(connection, 'late');
    proxy.mend();
    const heard = await subscribed;
    await say(connection, 'late', 'heard');
    await soon(() => expect(heard).toEqual(['heard']));
  });

  it('leaves no last will that comes after what another of its id says', async () => {
    const id = randomUUID();
    const other = await open();
    const heard = await hear(other, 'presence');
    const will = { topic: 'presence', payload: Buffer.from('gone') };
    const first = await open(broker.port, { id, will, pauseMs: 60_000 });
    const closed = closing(first);
    await say(await open(broker.port, { id }), 'presence', 'there');
    expect(await closed).toMatchObject({ code: 'FLEET_LOST' });
    await say(other, 'presence', 'later');
    await soon(() => expect(heard.slice(-2)).toEqual(['there', 'later']));
  });

  it('ends when it is closed while it is restored', async () => {
    const { proxy, connection } = await proxied();
    await hear(connection, 'x');
    const closed = closing(connection);
    proxy.cut();
    await closed;
    const before = broker.log.length;
    proxy.mend();
    proxy.delay(20);
    await soon(() => expect(broker.log.slice(before)).toContain('Sending CONNACK'));
    await connection.close();
    await expect(say(connection, 'x', 'x')).rejects.toThrowError(lutError('FLEET_LOST'));
  });
});

describe('a broker that is not there', () => {
  it('is told at once', async () => {
    const own = await startMosquitto();
    await own.close();
    await expect(connectionTo(own.port).open()).rejects.toThrowError(
      lutError('FLEET_NO_BROKER', {
        message: `mqtt://127.0.0.1:${own.port} does not answer as a broker: connect ECONNREFUSED 127.0.0.1:${own.port}.`,
      }),
    );
    const nowhere = brokerAt('mqtts://broker.invalid', {});
    await expect(new Connection(nowhere, { id: 'x' }).open()).rejects.toThrowError(
      lutError('FLEET_UNKNOWN_HOST'),
    );
  });

  it('is waited for where that is wanted', async () => {
    const own = await startMosquitto();
    onTestFinished(() => own.close());
    await own.stop();
    const connection = connectionTo(own.port, { patient: true });
    const closed = closing(connection);
    const opened = connection.open();
    expect(await closed).toMatchObject({ code: 'FLEET_NO_BROKER' });
    await own.start();
    await opened;
    await say(connection, 'x', 'x');
  });

  it('is waited for no more when it is closed', async () => {
    // a port of our own, on which nobody else can begin to listen meanwhile
    const proxy = await TcpProxy.start(broker.port);
    onTestFinished(() => proxy.close());
    proxy.cut();
    const connection = connectionTo(proxy.port, { patient: true, pauseMs: 60_000 });
    const closed = closing(connection);
    const refused = expect(connection.open()).rejects.toThrowError(lutError('FLEET_LOST'));
    await closed;
    await connection.close();
    await refused;
  });
});
