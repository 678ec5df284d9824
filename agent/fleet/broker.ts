/** Where a fleet's broker is, and how one gets in: the address of the command line, the secrets of the environment. */
import { X509Certificate } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { createSecureContext } from 'node:tls';
import { LutError, messageOf } from '../../common/errors.js';
import { fileProblem, readBounded } from '../../common/files.js';

/** Variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Broker {
  /** as people read it, with its port and nothing secret: `mqtts://broker.example:8883` */
  readonly address: string;
  /** a name, or an IP address without brackets */
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** a function, so that nothing that prints or stores a broker prints or stores them */
  readonly credentials: () => Credentials;
}

export interface Credentials {
  readonly username?: string;
  readonly password?: string;
  /** certificates of the authorities that sign brokers' certificates, PEM; those of Node where there are none */
  readonly ca?: Buffer;
  /** the certificate by which the broker knows this client, PEM */
  readonly cert?: Buffer;
  /** its private key, PEM */
  readonly key?: Buffer;
}

/** The ports that are registered for MQTT and for MQTT over TLS. */
const PORTS = { 'mqtt:': 1883, 'mqtts:': 8883 } as const;
const FORM = 'Write it as mqtts://HOST:PORT, or mqtt://HOST:PORT for a broker at this machine.';
/** Most bytes of a file of credentials: a bundle of all authorities that systems know has a quarter of it. */
const CREDENTIALS_LIMIT = 1024 ** 2;

/**
 * The broker that someone named, and the credentials for it.
 * @param address `mqtts://HOST[:PORT]`, or `mqtt://…`, which is for loopback alone unless `insecure` says otherwise
 * @param environment may have LUT_MQTT_USERNAME, LUT_MQTT_PASSWORD_FILE, LUT_MQTT_CA, LUT_MQTT_CERT, LUT_MQTT_KEY: the
 *   user's name, and the files that hold the rest
 * @throws USAGE_BROKER, USAGE_INSECURE, FLEET_CREDENTIALS
 */
export function brokerAt(
  address: string,
  environment: Environment,
  { insecure = false }: { readonly insecure?: boolean } = {},
): Broker {
  const url = brokerUrl(address);
  const tls = url.protocol === 'mqtts:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? PORTS[url.protocol] : Number(url.port);
  const named = `${url.protocol}//${url.hostname}:${port}`;
  if (!tls && !insecure && !isLoopback(host)) {
    throw new LutError(
      'USAGE_INSECURE',
      `${named} is not this machine, and without TLS everybody on the way reads the password and writes results.`,
      'Use mqtts://, or add --insecure where nobody else is on the network.',
    );
  }
  const credentials = readCredentials(environment);
  return { address: named, host, port, tls, credentials: () => credentials };
}

type BrokerUrl = URL & { readonly protocol: keyof typeof PORTS };

/** @throws USAGE_BROKER; its message repeats the address only where no password can be in it */
function brokerUrl(address: string): BrokerUrl {
  if (address.includes('@')) {
    throw new LutError(
      'USAGE_BROKER',
      "The broker's address has a user or a password in it, which other programs see and histories keep.",
      'Leave them out, and set LUT_MQTT_USERNAME and LUT_MQTT_PASSWORD_FILE.',
    );
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !(url.protocol in PORTS) || url.hostname === '' || url.port === '0') {
    throw new LutError('USAGE_BROKER', `"${address}" is no address of an MQTT broker.`, FORM);
  }
  if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '') {
    throw new LutError('USAGE_BROKER', `"${address}" goes on behind the broker's host and port.`, FORM);
  }
  return url as BrokerUrl;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

/** @throws FLEET_CREDENTIALS */
function readCredentials(environment: Environment): Credentials {
  const username = given(environment, 'LUT_MQTT_USERNAME');
  const password = fileOf(environment, 'LUT_MQTT_PASSWORD_FILE');
  const ca = fileOf(environment, 'LUT_MQTT_CA');
  const cert = fileOf(environment, 'LUT_MQTT_CERT');
  const key = fileOf(environment, 'LUT_MQTT_KEY');
  if (password && username === undefined) {
    throw unfit('LUT_MQTT_PASSWORD_FILE is set, but LUT_MQTT_USERNAME is not.', 'Set both.');
  }
  if ((cert === undefined) !== (key === undefined)) {
    throw unfit(
      `LUT_MQTT_${cert ? 'CERT is set, but LUT_MQTT_KEY' : 'KEY is set, but LUT_MQTT_CERT'} is not.`,
      'Set both.',
    );
  }
  if (ca) requirePem('LUT_MQTT_CA holds no certificate', () => new X509Certificate(ca));
  if (cert && key) {
    requirePem('LUT_MQTT_CERT and LUT_MQTT_KEY are no certificate and its key', () =>
      createSecureContext({ cert, key }),
    );
  }
  return {
    ...(username !== undefined && { username }),
    ...(password && { password: passwordIn(password) }),
    ...(ca && { ca }),
    ...(cert && { cert }),
    ...(key && { key }),
  };
}

/** What a variable holds; undefined where it is not set. @throws FLEET_CREDENTIALS where it is empty */
function given(environment: Environment, variable: string): string | undefined {
  const value = environment[variable];
  if (value === '')
    throw unfit(`${variable} is set to nothing.`, 'Set it to what it stands for, or unset it.');
  return value;
}

/** What the file holds that a variable names. @throws FLEET_CREDENTIALS */
function fileOf(environment: Environment, variable: string): Buffer | undefined {
  const path = given(environment, variable);
  if (path === undefined) return undefined;
  let content: Buffer;
  try {
    content = readBounded(path, CREDENTIALS_LIMIT);
  } catch (error) {
    throw unfit(
      `${path}, which ${variable} names, cannot be read: ${fileProblem(error).why}.`,
      'Name a file that this user may read.',
    );
  }
  if (content.toString('latin1').trim() === '') {
    throw unfit(`${path}, which ${variable} names, is empty.`, 'Name the file that holds it.');
  }
  return content;
}

/** The first line, as editors and `echo` end it; blanks belong to a password. @throws FLEET_CREDENTIALS */
function passwordIn(file: Buffer): string {
  const lines = file
    .toString('utf8')
    .replace(/\r?\n$/, '')
    .split('\n');
  if (lines.length > 1) {
    throw unfit(
      'The file that LUT_MQTT_PASSWORD_FILE names has several lines.',
      'Leave the password alone in it.',
    );
  }
  return lines[0]!;
}

/** @throws FLEET_CREDENTIALS; what OpenSSL says repeats nothing of the file */
function requirePem(what: string, read: () => unknown): void {
  try {
    read();
  } catch (error) {
    throw unfit(`${what}: ${messageOf(error)}.`, 'Name files in PEM, the key without a passphrase.');
  }
}

function unfit(message: string, remedy: string): LutError {
  return new LutError('FLEET_CREDENTIALS', message, remedy);
}
