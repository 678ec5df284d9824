/** What goes wrong between this machine and a broker, as errors that people understand. */
import { ReasonCodes } from 'mqtt';
import { LutError, messageOf, type ErrorCode } from '../../common/errors.js';
import type { Broker } from './broker.js';

/** Reason codes of MQTT 5 (section 2.4 of its specification) by which a broker refuses a client for what it is. */
const LOGIN_REFUSED = [0x86, 0x87, 0x8a, 0x8c];
/** Those of a broker that does not speak MQTT 5, in its own words and in those of MQTT 3.1.1. */
const VERSION_REFUSED = [0x01, 0x84];
const NOT_AUTHORIZED = 0x87;
export const SESSION_TAKEN_OVER = 0x8e;

/** Errors of a connection that may be gone by themselves: it is worth while to try again. */
const PASSING: readonly ErrorCode[] = ['FLEET_NO_BROKER', 'FLEET_UNKNOWN_HOST', 'FLEET_LOST', 'FLEET_BUSY'];

/** Whether the same connection may stand when it is tried later, with nothing changed. */
export function passes(error: unknown): boolean {
  return error instanceof LutError && PASSING.includes(error.code);
}

/** Why no connection came to stand: from the socket, from TLS, or from the broker's answer. */
export function connectError(broker: Broker, error: unknown): LutError {
  if (error instanceof LutError) return error;
  const { code } = error as { readonly code?: number | string };
  if (typeof code === 'number') return loginError(broker, code);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new LutError(
      'FLEET_UNKNOWN_HOST',
      `${broker.address}: there is no host of the name ${broker.host}.`,
      "Check the name, and this machine's network.",
    );
  }
  // system errors are one word; all others come from TLS: of OpenSSL, or of Node's look at the certificate
  if (code?.includes('_')) {
    return new LutError(
      'FLEET_CERTIFICATE',
      `${broker.address}: TLS fails: ${reasonOf(error)}.`,
      "Give the authority that signed the broker's certificate as LUT_MQTT_CA, and where the broker asks for a certificate, yours as LUT_MQTT_CERT and LUT_MQTT_KEY.",
    );
  }
  return new LutError(
    'FLEET_NO_BROKER',
    `${broker.address} does not answer as a broker: ${reasonOf(error)}.`,
    'Check the address, that the broker runs, and whether it speaks TLS there (mqtts://) or not (mqtt://).',
  );
}

/** What the broker's answer to a greeting means. */
function loginError(broker: Broker, reason: number): LutError {
  const says = `it says "${reasonText(reason)}"`;
  if (LOGIN_REFUSED.includes(reason)) {
    return new LutError(
      'FLEET_LOGIN',
      `${broker.address} does not let this user in: ${says}.`,
      'Set LUT_MQTT_USERNAME and LUT_MQTT_PASSWORD_FILE to a user of the broker and its password.',
    );
  }
  if (VERSION_REFUSED.includes(reason)) return unfitBroker(broker, 'it does not speak MQTT 5');
  return new LutError(
    'FLEET_BUSY',
    `${broker.address} takes no connection now: ${says}.`,
    "Look into the broker's log.",
  );
}

/** The broker is there, but cannot carry a fleet. @param lacks the rest of a sentence */
export function unfitBroker(broker: Broker, lacks: string): LutError {
  return new LutError(
    'FLEET_BROKER',
    `${broker.address} cannot carry a fleet: ${lacks}.`,
    "Change the broker's configuration (docs/fleet.md), or use Mosquitto 2 or EMQX 5.",
  );
}

/** What the broker says to a message or a subscription that it does not take. */
export function refusal(broker: Broker, what: string, reason: number): LutError {
  const message = `${broker.address} refuses ${what}: it says "${reasonText(reason)}".`;
  return reason === NOT_AUTHORIZED
    ? new LutError(
        'FLEET_DENIED',
        message,
        "Allow it to this user in the broker's access list (docs/fleet.md).",
      )
    : new LutError('FLEET_REFUSED', message, "Look into the broker's log and configuration.");
}

/** The connection ended. @param why the rest of a sentence */
export function lost(broker: Broker, why: string): LutError {
  return new LutError(
    'FLEET_LOST',
    `The connection to ${broker.address} is gone: ${why}.`,
    'Check the network and the broker.',
  );
}

/** Another connection has the client id of this one. */
export function takenOver(broker: Broker): LutError {
  return new LutError(
    'FLEET_TAKEN_OVER',
    `Another process has taken over the connection to ${broker.address}: it has the same database.`,
    'Stop one of the two, or give it a database of its own.',
  );
}

/** The name of a reason code. */
export function reasonText(reason: number): string {
  return (ReasonCodes as Readonly<Record<number, string>>)[reason] ?? `reason code ${reason}`;
}

/** Node tells several addresses that were tried one by one (::1, 127.0.0.1) without a text of its own. */
function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  return messageOf(first).replace(/\.$/, '');
}
