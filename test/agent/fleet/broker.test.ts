import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokerAt } from '../../../agent/fleet/broker.js';
import { Authority, type Identity } from '../../../scripts/broker/certificates.js';
import { lutError } from '../../support/lut-error.js';

let folder: string;
let authority: Authority;
let identity: Identity;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  authority = await Authority.create();
  identity = await authority.identity('bench-1');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  authority.remove();
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('the address of a broker', () => {
  it.each([
    ['mqtts://broker.example:8884', 'mqtts://broker.example:8884', 'broker.example', 8884, true],
    ['mqtts://broker.example', 'mqtts://broker.example:8883', 'broker.example', 8883, true],
    ['mqtt://localhost/', 'mqtt://localhost:1883', 'localhost', 1883, false],
    ['mqtt://127.8.0.1:1', 'mqtt://127.8.0.1:1', '127.8.0.1', 1, false],
    ['mqtt://[::1]:1884', 'mqtt://[::1]:1884', '::1', 1884, false],
  ])('%s is %s', (address, named, host, port, tls) => {
    expect(brokerAt(address, {})).toMatchObject({ address: named, host, port, tls });
  });

  it.each([
    'broker.example',
    'localhost:1883',
    'tcp://localhost:1883',
    'ws://localhost',
    'mqtt://',
    'mqtts://:8883',
    'mqtt://localhost:0',
    'mqtt://localhost:65536',
    'mqtt://localhost:x',
    'mqtt://localhost:1883/path',
    'mqtt://localhost?x=1',
    'mqtt://localhost#x',
    '',
  ])('is refused: %s', (address) => {
    expect(() => brokerAt(address, {})).toThrowError(
      lutError('USAGE_BROKER', { message: expect.stringContaining(`"${address}"`) as string }),
    );
  });

  it.each(['mqtts://me:geheim@broker.example', 'mqtts://geheim@broker.example', 'x me:geheim@broker'])(
    'is refused with a user in it, which is not repeated: %s',
    (address) => {
      const refused = lutError('USAGE_BROKER', { message: expect.not.stringContaining('geheim') as string });
      expect(() => brokerAt(address, {})).toThrowError(refused);
    },
  );

  it.each([
    'mqtt://broker.example',
    'mqtt://192.168.1.2:1883',
    'mqtt://[fe80::1]',
    'mqtt://127.0.0.1.example',
    'mqtt://localhost.example',
  ])('has to be of this machine where there is no TLS: %s', (address) => {
    expect(() => brokerAt(address, {})).toThrowError(lutError('USAGE_INSECURE'));
    expect(brokerAt(address, {}, { insecure: true }).tls).toBe(false);
  });
});

describe('credentials', () => {
  it('are read from the files that variables name', () => {
    const { cert, key } = identity;
    const broker = brokerAt('mqtts://localhost', {
      LUT_MQTT_USERNAME: 'bench-1',
      LUT_MQTT_PASSWORD_FILE: file('password', ' geheim \n'),
      LUT_MQTT_CA: authority.ca,
      LUT_MQTT_CERT: cert,
      LUT_MQTT_KEY: key,
    });
    const read = broker.credentials();
    expect(read).toMatchObject({ username: 'bench-1', password: ' geheim ' });
    expect([read.ca, read.cert, read.key].map((pem) => pem?.toString('latin1').split('\n', 1)[0])).toEqual([
      '-----BEGIN CERTIFICATE-----',
      '-----BEGIN CERTIFICATE-----',
      '-----BEGIN PRIVATE KEY-----',
    ]);
  });

  it('are in nothing that prints or keeps a broker', () => {
    const broker = brokerAt('mqtts://localhost', {
      LUT_MQTT_USERNAME: 'bench-1',
      LUT_MQTT_PASSWORD_FILE: file('password', 'geheim'),
    });
    expect(inspect(broker, { depth: Infinity, showHidden: true })).not.toContain('geheim');
    expect(JSON.stringify(broker)).toBe(
      '{"address":"mqtts://localhost:8883","host":"localhost","port":8883,"tls":true}',
    );
    expect(brokerAt('mqtts://localhost', {}).credentials()).toEqual({});
  });

  it.each([
    ['an empty name', { LUT_MQTT_USERNAME: '' }, 'LUT_MQTT_USERNAME is set to nothing'],
    ['a path that is empty', { LUT_MQTT_CA: '' }, 'LUT_MQTT_CA is set to nothing'],
    [
      'no file',
      { LUT_MQTT_CA: '/nowhere/ca.crt' },
      '/nowhere/ca.crt, which LUT_MQTT_CA names, cannot be read: it or its folder does not exist',
    ],
    ['a folder', { LUT_MQTT_PASSWORD_FILE: '/' }, 'it is a folder'],
    ['a device without end', { LUT_MQTT_PASSWORD_FILE: '/dev/zero' }, 'it is a device'],
    ['no user', { LUT_MQTT_PASSWORD_FILE: () => file('p', 'geheim') }, 'LUT_MQTT_USERNAME is not'],
    [
      'an empty file',
      { LUT_MQTT_PASSWORD_FILE: () => file('p', '\n') },
      'which LUT_MQTT_PASSWORD_FILE names, is empty',
    ],
    [
      'several lines',
      { LUT_MQTT_USERNAME: 'x', LUT_MQTT_PASSWORD_FILE: () => file('p', 'geheim\ngeheim\n') },
      'has several lines',
    ],
    [
      'a certificate without a key',
      { LUT_MQTT_CERT: () => identity.cert },
      'LUT_MQTT_CERT is set, but LUT_MQTT_KEY is not',
    ],
    [
      'a key without a certificate',
      { LUT_MQTT_KEY: () => identity.key },
      'LUT_MQTT_KEY is set, but LUT_MQTT_CERT is not',
    ],
    ['no certificate', { LUT_MQTT_CA: () => file('p', 'geheim') }, 'LUT_MQTT_CA holds no certificate'],
    [
      'another key',
      { LUT_MQTT_CERT: () => authority.ca, LUT_MQTT_KEY: () => identity.key },
      'are no certificate and its key',
    ],
  ])('are refused with %s', (_what, variables: Record<string, string | (() => string)>, says) => {
    const environment = Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, typeof value === 'string' ? value : value()]),
    );
    const read = (): unknown => brokerAt('mqtts://localhost', environment);
    expect(read).toThrowError(
      lutError('FLEET_CREDENTIALS', {
        message: expect.stringContaining(says) as string,
        remedy: expect.stringMatching(/\.$/) as string,
      }),
    );
    expect(read).not.toThrowError(/geheim/);
  });
});
