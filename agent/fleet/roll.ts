/** Which benches are there. */
import { configurationHash } from '../../model/configuration.js';
import { Malformed, readMessage, type Presence } from './message.js';
import { benchOfTopic, FLEET_PROTOCOL } from './topics.js';

/** A bench, as it said of itself. */
export interface ListedBench {
  readonly presence: Presence;
  readonly configuration: string;
  readonly online: boolean;
}

/** What a message on presence changed. */
export interface Change {
  readonly bench: string;
  readonly now: ListedBench;
  /** whether what was leased to it before is in its hands no more */
  readonly anew: boolean;
}

export class Roll {
  /** by name */
  readonly benches = new Map<string, ListedBench>();
  /** benches that said that they went, or of which their broker said so */
  readonly gone = new Set<string>();
  /** versions of the protocol that others speak, by the names of their benches */
  readonly strangers = new Map<string, string>();

  /**
   * Takes a message on presence.
   * @returns undefined where nothing changed: it is older than what is known, of another version, or of nobody we know
   * @throws Malformed
   */
  see(topic: string, payload: Buffer): Change | undefined {
    const of = benchOfTopic(topic);
    if (of === undefined) throw new Malformed('It is of no bench.');
    if (of.protocol !== String(FLEET_PROTOCOL)) return this.seeStranger(of.bench, of.protocol, payload);
    const { bench } = of;
    const known = this.benches.get(bench);
    if (payload.length === 0) return known && this.change(bench, { ...known, online: false }, true);
    const message = readMessage(payload, 'presence', 'absence');
    if (message.bench !== bench) throw new Malformed('A bench speaks for another.');
    if (known !== undefined && message.session < known.presence.session) return undefined;
    if (message.type === 'absence') {
      this.gone.add(bench);
      return known && this.change(bench, { ...known, online: false }, true);
    }
    this.gone.delete(bench);
    const configuration = configurationHash(message.configuration);
    const sameConnection =
      known?.online === true &&
      known.configuration === configuration &&
      known.presence.session === message.session &&
      known.presence.connection === message.connection;
    return this.change(bench, { presence: message, configuration, online: true }, !sameConnection);
  }

  /** All versions say in the same way who went. */
  private seeStranger(bench: string, protocol: string, payload: Buffer): undefined {
    if (payload.length > 0 && !/"type":"absence"/.test(payload.toString()))
      this.strangers.set(bench, protocol);
    else if (this.strangers.get(bench) === protocol) this.strangers.delete(bench);
  }

  private change(bench: string, now: ListedBench, anew: boolean): Change {
    this.benches.set(bench, now);
    return { bench, now, anew };
  }
}
