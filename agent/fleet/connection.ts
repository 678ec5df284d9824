/** A connection to a broker that is restored whenever it breaks, with its subscriptions. */
import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { LutError } from '../../common/errors.js';
import { lost, passes } from './broker-errors.js';
import type { Broker } from './broker.js';
import { matchesFilter } from './topic-filter.js';
import {
  connectClient,
  type Client,
  type ClientOptions,
  type Message,
  type PublishOptions,
} from './client.js';

export interface ConnectionOptions extends Pick<ClientOptions, 'id' | 'will'> {
  /** whether a broker that is not there yet is waited for */
  readonly patient?: boolean;
  /** so long a broker keeps subscriptions, and messages for them, when the connection is cut; seconds */
  readonly sessionSeconds?: number;
  /** a connection that is silent for half as long again is dead; seconds */
  readonly keepaliveSeconds?: number;
  /** the pause before the first attempt to restore a connection, milliseconds; each is twice the one before */
  readonly pauseMs?: number;
}

export type { Message, PublishOptions, Will } from './client.js';

const SESSION_SECONDS = 300;
const KEEPALIVE_SECONDS = 20;
const PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

type Handler = (message: Message) => void;

/**
 * What is published while no connection stands fails at once, and what was under way when one broke fails as well: an
 * outbox publishes it again when the next stands. Nothing is sent twice by itself. What others published meanwhile to a
 * subscription comes with the next, as long as the broker keeps the session.
 */
export class Connection {
  private client: Client | undefined;
  /** why there is no client */
  private broken: LutError;
  private readonly handlers = new Map<string, Handler>();
  private readonly events = new EventEmitter<{ connect: []; close: [LutError] }>();
  /** aborted when it is closed or taken over */
  private readonly ending = new AbortController();
  private kept: Promise<void> | undefined;

  constructor(
    private readonly broker: Broker,
    private readonly options: ConnectionOptions,
  ) {
    this.broken = lost(broker, 'it is not open');
  }

  /**
   * Connects, and keeps the connection from then on. What was on its way to a process before this one, of the same id,
   * is lost or comes when it is subscribed.
   * @throws FLEET_* where the broker is not there (unless it is waited for) or does not let this client in
   */
  async open(): Promise<void> {
    const mayPass = (error: unknown): boolean => this.options.patient === true && passes(error);
    for (const ms of this.pauses()) {
      try {
        this.kept = this.keep(await this.attempt());
        return;
      } catch (error) {
        if (!mayPass(error)) throw error;
        this.events.emit('close', error as LutError);
      }
      await this.pause(ms);
      if (this.ending.signal.aborted) throw this.broken;
    }
  }

  /**
   * Publishes with QoS 1; resolves when the broker has acknowledged.
   * @throws FLEET_DENIED, FLEET_REFUSED; FLEET_LOST, FLEET_TAKEN_OVER: whether the broker has it is then unknown
   */
  async publish(topic: string, payload: Buffer, options?: PublishOptions): Promise<void> {
    if (!this.client) throw this.broken;
    await this.client.publish(topic, payload, options);
  }

  /**
   * Subscribes with QoS 1, now and whenever the connection is restored; resolves when it holds. A message is
   * acknowledged when the handler has returned. Filters of one connection must not overlap: a broker may send a message
   * for each that it matches. What is retained comes again with each new connection.
   * @throws FLEET_DENIED, FLEET_REFUSED; FLEET_LOST where it is closed, FLEET_TAKEN_OVER
   */
  async subscribe(filter: string, handler: Handler): Promise<void> {
    this.handlers.set(filter, handler);
    for (;;) {
      const client = await this.standing();
      try {
        return await client.subscribe(filter);
      } catch (error) {
        // the client after this one subscribes as well
        if (client !== this.client) continue;
        this.handlers.delete(filter);
        throw error;
      }
    }
  }

  /** Called when a connection stands and has its subscriptions, and at once where one does. */
  onConnect(listener: () => void): void {
    this.events.on('connect', listener);
    if (this.client) listener();
  }

  /** Called when the connection breaks, and for each attempt that fails. After FLEET_TAKEN_OVER there is none. */
  onClose(listener: (error: LutError) => void): void {
    this.events.on('close', listener);
  }

  /** Takes leave: no last will is published, and the broker keeps nothing for this client. */
  async close(): Promise<void> {
    if (!this.ending.signal.aborted) this.broken = lost(this.broker, 'it was closed');
    this.ending.abort();
    await this.client?.end();
    await this.kept;
  }

  private async keep(first: Client): Promise<void> {
    for (let client: Client | undefined = first; client; client = await this.restored()) {
      const error = await client.closed;
      this.client = undefined;
      if (this.ending.signal.aborted) return;
      this.broken = error;
      if (error.code === 'FLEET_TAKEN_OVER') this.ending.abort();
      this.events.emit('close', error);
    }
  }

  /** The next client; undefined when there is to be none. */
  private async restored(): Promise<Client | undefined> {
    for (const ms of this.pauses()) {
      await this.pause(ms);
      if (this.ending.signal.aborted) return undefined;
      try {
        return await this.attempt();
      } catch (error) {
        this.events.emit('close', error as LutError);
      }
    }
    return undefined;
  }

  private async attempt(): Promise<Client> {
    const { id, will, sessionSeconds = SESSION_SECONDS, keepaliveSeconds = KEEPALIVE_SECONDS } = this.options;
    const client = await connectClient(this.broker, {
      id,
      ...(will && { will }),
      sessionSeconds,
      keepaliveSeconds,
      onMessage: (message) => this.handle(message),
      signal: this.ending.signal,
    });
    try {
      for (const filter of this.handlers.keys()) await client.subscribe(filter);
    } catch (error) {
      client.cut();
      throw error;
    }
    if (this.ending.signal.aborted) {
      await client.end();
      throw this.broken;
    }
    this.client = client;
    this.events.emit('connect');
    return client;
  }

  private handle(message: Message): void {
    for (const [filter, handler] of this.handlers) {
      if (matchesFilter(message.topic, filter)) handler(message);
    }
  }

  /** The client, as soon as there is one. @throws what ended the connection */
  private async standing(): Promise<Client> {
    while (!this.client) {
      if (this.ending.signal.aborted) throw this.broken;
      await once(this.events, 'connect', { signal: this.ending.signal }).catch(() => undefined);
    }
    return this.client;
  }

  /** Milliseconds between attempts, without end. Many clients may have lost the same broker: each waits as it will. */
  private *pauses(): Generator<number> {
    for (let ms = this.options.pauseMs ?? PAUSE_MS; ; ms = Math.min(2 * ms, LONGEST_PAUSE_MS)) {
      yield ms * (1 - Math.random() / 2);
    }
  }

  /** Ends early when the connection is to end. */
  private async pause(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.ending.signal }).catch(() => undefined);
  }
}
