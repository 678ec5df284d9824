/**
 * One connection to a broker, from its greeting until it ends. mqtt.js can connect again by itself and then sends again
 * what was not acknowledged; that is turned off here: what a connection had under way when it ended is told to have
 * failed, and whoever has it in an outbox publishes it once more on the next.
 */
import type { Socket } from 'node:net';
import {
  connect,
  type IClientOptions,
  type IClientPublishOptions,
  type IConnackPacket,
  type IPublishPacket,
  type MqttClient,
} from 'mqtt';
import type { LutError } from '../../common/errors.js';
import type { Broker } from './broker.js';
import {
  connectError,
  lost,
  reasonText,
  refusal,
  SESSION_TAKEN_OVER,
  takenOver,
  unfitBroker,
} from './broker-errors.js';
import { MESSAGE_LIMIT } from './message-limit.js';

/** Most bytes of a packet: the payload with its topic and properties. A broker sends none that is larger. */
const PACKET_LIMIT = MESSAGE_LIMIT + 8 * 1024;
/** Most messages that wait for their acknowledgement at a time, where the broker would take more. */
const WINDOW = 1000;
/** A broker that is there answers a greeting within it, milliseconds. */
const GREETING_MS = 10_000;
/** An end waits so long for acknowledgements, and for the broker to close, milliseconds. */
const END_MS = 3000;

/** What the broker publishes when it finds this client gone; retained. */
export interface Will {
  readonly topic: string;
  readonly payload: Buffer;
}

export interface ClientOptions {
  /**
   * Whoever knows it can push this client off the broker: random, from crypto.randomUUID(). A process that starts anew
   * with the id of the one before it takes that one's place, and so its last will comes before all that it publishes.
   */
  readonly id: string;
  readonly will?: Will;
  /** so long a broker keeps subscriptions, and messages for them, when the connection is cut; seconds */
  readonly sessionSeconds: number;
  /** a connection on which nothing comes for half as long again is dead; seconds */
  readonly keepaliveSeconds: number;
  /** called for each message; it is acknowledged to the broker when this has returned */
  readonly onMessage: (message: Message) => void;
  /** ends the attempt */
  readonly signal: AbortSignal;
}

export interface Message {
  readonly topic: string;
  readonly payload: Buffer;
  /** it was there before the subscription */
  readonly retained: boolean;
  /** the user properties; without names that are given several times */
  readonly properties: ReadonlyMap<string, string>;
}

export interface PublishOptions {
  /** the broker keeps it for whoever subscribes later, in place of the one before; an empty payload deletes that */
  readonly retain?: boolean;
  /** the broker drops it when nobody has taken it by then; seconds */
  readonly expirySeconds?: number;
  /** user properties */
  readonly properties?: Readonly<Record<string, string>>;
}

export interface Client {
  /**
   * Publishes with QoS 1; resolves when the broker has acknowledged.
   * @throws FLEET_DENIED, FLEET_REFUSED, FLEET_LOST: whether the broker has it is then unknown
   */
  publish(topic: string, payload: Buffer, options?: PublishOptions): Promise<void>;
  /** Subscribes with QoS 1. @throws FLEET_DENIED, FLEET_REFUSED, FLEET_LOST */
  subscribe(filter: string): Promise<void>;
  /** resolves when the connection has ended, with the reason: FLEET_LOST, FLEET_TAKEN_OVER */
  readonly closed: Promise<LutError>;
  /** Takes leave, with no last will and no session left behind; waits a while for what is under way. */
  end(): Promise<void>;
  /** Ends without leave: the last will is published, and the broker keeps the session. */
  cut(): void;
}

/**
 * Connects once.
 * @throws FLEET_UNKNOWN_HOST, FLEET_NO_BROKER, FLEET_CERTIFICATE, FLEET_LOGIN, FLEET_BUSY, FLEET_BROKER
 */
export function connectClient(broker: Broker, options: ClientOptions): Promise<Client> {
  return new Promise((resolve, reject) => {
    const client = connect(clientOptions(broker, options));
    // small messages that wait for one another's acknowledgement would each wait 40 ms more
    (client.stream as Socket).setNoDelay(true);
    const settle = (): void => {
      client.off('error', fail).off('close', closed).off('connect', greeted);
      options.signal.removeEventListener('abort', aborted);
    };
    const fail = (error: unknown): void => {
      settle();
      client.end(true);
      reject(connectError(broker, error));
    };
    // what an error says comes before the close that follows it
    const closed = (): void => fail(new Error('it closed the connection'));
    const aborted = (): void => fail(lost(broker, 'it was closed'));
    const greeted = (answer: IConnackPacket): void => {
      const lacks = lacking(answer);
      if (lacks !== undefined) return fail(unfitBroker(broker, lacks));
      settle();
      resolve(new MqttJsClient(broker, client, answer.properties?.receiveMaximum ?? WINDOW));
    };
    client.on('error', fail).on('close', closed).on('connect', greeted);
    options.signal.addEventListener('abort', aborted);
    client.on('message', (topic, payload, packet) => options.onMessage(messageOf(topic, payload, packet)));
  });
}

function clientOptions(broker: Broker, options: ClientOptions): IClientOptions {
  const { username, password, ca, cert, key } = broker.credentials();
  return {
    protocol: broker.tls ? 'mqtts' : 'mqtt',
    host: broker.host,
    port: broker.port,
    ...(username !== undefined && { username }),
    // a text would be in the log of mqtt-packet, which a variable of the environment turns on as well
    ...(password !== undefined && { password: Buffer.from(password) }),
    ...(broker.tls && { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) }),
    protocolVersion: 5,
    clientId: options.id,
    // a session that begins with a clean start is not among those that Mosquitto keeps when it is restarted
    clean: false,
    keepalive: options.keepaliveSeconds,
    connectTimeout: GREETING_MS,
    reconnectPeriod: 0,
    resubscribe: false,
    timerVariant: 'native',
    properties: { sessionExpiryInterval: options.sessionSeconds, maximumPacketSize: PACKET_LIMIT },
    ...(options.will && { will: { ...options.will, qos: 1, retain: true } }),
    // its own log has the password in it
    log: () => undefined,
  };
}

/** What a broker lacks that a fleet needs, as the rest of a sentence. */
function lacking({ properties = {} }: IConnackPacket): string | undefined {
  const { maximumQoS, retainAvailable, maximumPacketSize } = properties;
  if (maximumQoS === 0) return 'it acknowledges no messages (QoS 1)';
  if (retainAvailable === false) return 'it retains no messages';
  if (maximumPacketSize !== undefined && maximumPacketSize < PACKET_LIMIT) {
    return `it takes packets of up to ${maximumPacketSize} bytes, and ${PACKET_LIMIT} are needed`;
  }
  return undefined;
}

function messageOf(topic: string, payload: Buffer, { retain, properties }: IPublishPacket): Message {
  const single = Object.entries(properties?.userProperties ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { topic, payload, retained: retain, properties: new Map(single) };
}

class MqttJsClient implements Client {
  readonly closed: Promise<LutError>;
  /** why it has ended */
  private ended: LutError | undefined;
  /** what fails when the connection ends */
  private readonly underWay = new Set<(error: LutError) => void>();
  private onNothingUnderWay: (() => void) | undefined;
  /** mqtt.js does not keep to what a broker takes at a time: messages that wait for a place in the window */
  private readonly waiting: (() => void)[] = [];
  private places: number;

  constructor(
    private readonly broker: Broker,
    private readonly client: MqttClient,
    receiveMaximum: number,
  ) {
    this.places = Math.min(receiveMaximum, WINDOW);
    this.closed = new Promise((resolve) => {
      let reason: LutError | undefined;
      client.on('disconnect', ({ reasonCode }) => {
        if (reasonCode === SESSION_TAKEN_OVER) reason ??= takenOver(broker);
        else if (reasonCode) reason ??= lost(broker, `the broker says "${reasonText(reasonCode)}"`);
      });
      client.on('error', ({ message }) => {
        reason ??= lost(broker, message);
        // what is no MQTT ends the connection as silence does
        client.stream.destroy();
      });
      client.once('close', () => {
        this.ended = reason ?? lost(broker, 'it was closed');
        client.end(true);
        resolve(this.ended);
        for (const fail of this.underWay) fail(this.ended);
      });
    });
  }

  async publish(topic: string, payload: Buffer, options: PublishOptions = {}): Promise<void> {
    await this.takePlace();
    try {
      await this.acknowledged(`a message to ${topic}`, (done) =>
        this.client.publish(topic, payload, publishOptions(options), (error) => {
          if (!error) done();
          else if ('code' in error) done(error.code);
        }),
      );
    } finally {
      this.leavePlace();
    }
  }

  subscribe(filter: string): Promise<void> {
    return this.acknowledged(`a subscription of ${filter}`, (done) =>
      this.client.subscribe(filter, { qos: 1 }, (_error, _granted, packet) => {
        const [granted] = (packet?.granted ?? []) as readonly number[];
        if (granted !== undefined) done(granted === 1 ? undefined : granted);
      }),
    );
  }

  async end(): Promise<void> {
    const late = setTimeout(() => this.client.stream.destroy(), END_MS);
    const nothingUnderWay = new Promise<void>((resolve) => (this.onNothingUnderWay = resolve));
    if (this.underWay.size > 0) await Promise.race([nothingUnderWay, this.closed]);
    if (!this.ended) this.client.end(false, { reasonCode: 0, properties: { sessionExpiryInterval: 0 } });
    await this.closed;
    clearTimeout(late);
  }

  cut(): void {
    this.client.stream.destroy();
  }

  private async takePlace(): Promise<void> {
    if (this.places > 0) this.places--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Gives the place to whoever waits. */
  private leavePlace(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.places++;
  }

  /**
   * Sends something; resolves when the broker has acknowledged it.
   * @param send calls back with the reason code where it is refused; not at all where the connection ends
   */
  private acknowledged(what: string, send: (done: (reason?: number) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(this.ended);
      this.underWay.add(reject);
      send((reason) => {
        this.underWay.delete(reject);
        if (reason === undefined) resolve();
        else reject(refusal(this.broker, what, reason));
        if (this.underWay.size === 0) this.onNothingUnderWay?.();
      });
    });
  }
}

function publishOptions({
  retain = false,
  expirySeconds,
  properties,
}: PublishOptions): IClientPublishOptions {
  return {
    qos: 1,
    retain,
    properties: {
      ...(expirySeconds !== undefined && { messageExpiryInterval: expirySeconds }),
      ...(properties && { userProperties: { ...properties } }),
    },
  };
}
