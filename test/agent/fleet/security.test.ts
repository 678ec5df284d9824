import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { brokerAt, type Environment } from '../../../agent/fleet/broker.js';
import { Connection } from '../../../agent/fleet/connection.js';
import { MESSAGE_LIMIT } from '../../../agent/fleet/message-limit.js';
import { PACKAGE_ROOT } from '../../../common/paths.js';
import { Authority } from '../../../scripts/broker/certificates.js';
import { lutError } from '../../support/lut-error.js';
import { TcpProxy } from '../../support/tcp-proxy.js';
import { startMosquitto, type Mosquitto, type MosquittoOptions } from '../../../scripts/broker/mosquitto.js';

const USERS = { 'bench-1': 'one', 'bench-2': 'two', coordinator: 'lead' };
const EXAMPLES = join(PACKAGE_ROOT, 'docs', 'fleet');
const ACL = readFileSync(join(EXAMPLES, 'edgelut.acl'), 'utf8');

let folder: string;
let authority: Authority;
let broker: Mosquitto;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  authority = await Authority.create();
  broker = await secured('localhost', {
    users: USERS,
    acl: ACL,
  });
});
afterAll(async () => {
  await broker.close();
  authority.remove();
  rmSync(folder, { recursive: true });
});

async function secured(
  name: string,
  options: MosquittoOptions,
  requireCertificate = false,
): Promise<Mosquitto> {
  const tls = { identity: await authority.identity(name), ca: authority.ca, requireCertificate };
  return startMosquitto({ ...options, tls });
}

/** The environment of a user. */
function as(username: string, password: string): Environment {
  const path = join(folder, `${username}.password`);
  writeFileSync(path, `${password}\n`);
  return { LUT_MQTT_USERNAME: username, LUT_MQTT_PASSWORD_FILE: path, LUT_MQTT_CA: authority.ca };
}

async function open(address: string, environment: Environment): Promise<Connection> {
  const connection = new Connection(brokerAt(address, environment), { id: randomUUID() });
  onTestFinished(() => connection.close());
  await connection.open();
  return connection;
}

const user = (name: keyof typeof USERS): Promise<Connection> => open(broker.address, as(name, USERS[name]));
const says = (part: string): object => ({ message: expect.stringContaining(part) as string });

async function hear(connection: Connection, filter: string): Promise<string[]> {
  const heard: string[] = [];
  await connection.subscribe(filter, ({ payload }) => heard.push(payload.toString()));
  return heard;
}

describe('a broker over TLS', () => {
  it('is refused where its authority is unknown or another', async () => {
    const other = await Authority.create();
    onTestFinished(() => other.remove());
    for (const [environment, reason] of [
      [{ LUT_MQTT_CA: other.ca }, 'TLS fails: '],
      [{}, 'TLS fails: self-signed certificate in certificate chain'],
    ] as const) {
      await expect(open(broker.address, environment)).rejects.toThrowError(
        lutError('FLEET_CERTIFICATE', says(`${broker.address}: ${reason}`)),
      );
    }
  });

  it('is refused where its certificate is of another host', async () => {
    const elsewhere = await secured('elsewhere', {});
    onTestFinished(() => elsewhere.close());
    await expect(open(elsewhere.address, { LUT_MQTT_CA: authority.ca })).rejects.toThrowError(
      lutError('FLEET_CERTIFICATE', says('does not match certificate')),
    );
  });

  it('may ask for a certificate, and know a bench by it', async () => {
    const configuration = ['use_identity_as_username true'];
    const strict = await secured('localhost', { acl: ACL, configuration }, true);
    onTestFinished(() => strict.close());
    await expect(open(strict.address, { LUT_MQTT_CA: authority.ca })).rejects.toThrowError(
      lutError('FLEET_CERTIFICATE', says('certificate required')),
    );
    const { cert, key } = await authority.identity('bench-1');
    const connection = await open(strict.address, {
      LUT_MQTT_CA: authority.ca,
      LUT_MQTT_CERT: cert,
      LUT_MQTT_KEY: key,
    });
    await connection.publish('edgelut/2/benches/bench-1/presence', Buffer.from('there'));
    await expect(
      connection.publish('edgelut/2/benches/bench-2/presence', Buffer.from('forged')),
    ).rejects.toThrowError(lutError('FLEET_DENIED'));
  });

  it('is not taken for one without, nor the other way round', async () => {
    const plain = await startMosquitto();
    onTestFinished(() => plain.close());
    for (const address of [`mqtts://localhost:${plain.port}`, `mqtt://localhost:${broker.port}`]) {
      await expect(open(address, {})).rejects.toThrowError(
        lutError('FLEET_NO_BROKER', { remedy: expect.stringContaining('TLS') as string }),
      );
    }
  });
});

describe('users and passwords', () => {
  it.each([
    ['another password', () => as('bench-1', 'two')],
    ['an unknown user', () => as('bench-3', 'one')],
    ['none', () => ({ LUT_MQTT_CA: authority.ca })],
  ])('are wanted by a broker: %s', async (_what, environment) => {
    await expect(open(broker.address, environment())).rejects.toThrowError(
      lutError('FLEET_LOGIN', says('does not let this user in: it says "Not authorized"')),
    );
  });
});

describe('the access list of docs/fleet/', () => {
  const bench = 'edgelut/2/benches/bench-1';

  it('lets benches and coordinators do what they do', async () => {
    const [agent, coordinator] = [await user('bench-1'), await user('coordinator')];
    const results = await hear(coordinator, 'edgelut/2/benches/+/results/0123');
    const presences = await hear(coordinator, 'edgelut/+/benches/+/presence');
    const leases = await hear(agent, `${bench}/leases`);
    const parcels = await hear(agent, `${bench}/parcels`);
    const acknowledgements = await hear(agent, `${bench}/acknowledgements`);
    const cancels = await hear(coordinator, 'edgelut/2/plans/4567/cancel');
    await agent.publish(`${bench}/presence`, Buffer.from('there'), { retain: true });
    await coordinator.publish('edgelut/2/plans/4567/status', Buffer.from('0 of 1'), { retain: true });
    await coordinator.publish(`${bench}/leases`, Buffer.from('do'));
    await coordinator.publish(`${bench}/parcels`, Buffer.from('with'));
    await agent.publish(`${bench}/results/0123`, Buffer.from('done'));
    await coordinator.publish(`${bench}/acknowledgements`, Buffer.from('thanks'));
    await coordinator.publish('edgelut/2/plans/4567/cancel', Buffer.from('enough'));
    const all = [presences, leases, parcels, results, acknowledgements, cancels];
    await vi.waitFor(() => {
      expect(all).toEqual([['there'], ['do'], ['with'], ['done'], ['thanks'], ['enough']]);
    });
  });

  it.each([
    `${bench}/leases`,
    `${bench}/parcels`,
    `${bench}/acknowledgements`,
    `${bench}/presence`,
    `${bench}/results/0123`,
    'edgelut/2/benches/bench-2/leases',
    'edgelut/2/plans/4567/status',
    'edgelut/2/plans/4567/cancel',
    'edgelut/3/benches/bench-2/presence',
    'elsewhere',
  ])('lets no bench submit work or forge another: %s', async (topic) => {
    const [other, coordinator, agent] = [
      await user('bench-2'),
      await user('coordinator'),
      await user('bench-1'),
    ];
    const heard = await Promise.all([
      hear(coordinator, 'edgelut/+/benches/+/presence'),
      hear(coordinator, 'edgelut/2/benches/+/results/0123'),
      hear(coordinator, 'edgelut/2/plans/4567/+'),
      hear(agent, `${bench}/+`),
    ]);
    await expect(other.publish(topic, Buffer.from('forged'), { retain: true })).rejects.toThrowError(
      lutError('FLEET_DENIED', says(`refuses a message to ${topic}: it says "Not authorized"`)),
    );
    // what comes after it is there, so it would be
    await other.publish('edgelut/2/benches/bench-2/presence', Buffer.from('after'));
    await coordinator.publish(`${bench}/leases`, Buffer.from('after'));
    await vi.waitFor(() =>
      expect([heard[0], heard[3]].map((texts) => texts.at(-1))).toEqual(['after', 'after']),
    );
    expect(heard.flat()).not.toContain('forged');
  });

  it('lets no bench forge another by its last will', async () => {
    const coordinator = await user('coordinator');
    const heard = await hear(coordinator, 'edgelut/+/benches/+/presence');
    const proxy = await TcpProxy.start(broker.port);
    onTestFinished(() => proxy.close());
    const address = `mqtts://localhost:${proxy.port}`;
    const will = { topic: `${bench}/presence`, payload: Buffer.from('forged') };
    const other = new Connection(brokerAt(address, as('bench-2', 'two')), { id: 'forger', will });
    onTestFinished(() => other.close());
    await other.open();
    proxy.cut();
    await vi.waitFor(() => expect(broker.log).toMatch(/forger .*(closed|disconnect)/));
    await (await user('bench-1')).publish(`${bench}/presence`, Buffer.from('after'));
    await vi.waitFor(() => expect(heard.at(-1)).toBe('after'));
    expect(heard).not.toContain('forged');
  });

  it('lets no bench swallow a message for another, nor a result, by sharing', async () => {
    const [coordinator, agent] = [await user('coordinator'), await user('bench-1')];
    const leases = await hear(agent, `${bench}/leases`);
    const results = await hear(coordinator, 'edgelut/2/benches/+/results/0123');
    // Mosquitto lets a client share a subscription that it may not read, and loses what falls to it
    const shared = [
      '#',
      `${bench}/#`,
      `${bench}/leases`,
      'edgelut/2/benches/+/results/+',
      `${bench}/results/0123`,
    ];
    const swallowed: string[][] = [];
    const join = async (group: string): Promise<Connection> => {
      const other = await user('bench-2');
      for (const filter of shared) swallowed.push(await hear(other, `$share/${group}/${filter}`));
      return other;
    };
    await Promise.all(['w', 'w', 'x'].map(join));
    const sent: string[] = [];
    for (let part = 0; part < 50; part++) {
      // others come and go meanwhile, in the same groups
      const coming = join(part % 2 === 0 ? 'w' : 'y');
      const texts = Array.from({ length: 100 }, (_, i) => `${100 * part + i}`);
      sent.push(...texts);
      await Promise.all(
        texts.flatMap((text) => [
          coordinator.publish(`${bench}/leases`, Buffer.from(text)),
          agent.publish(`${bench}/results/0123`, Buffer.from(text)),
        ]),
      );
      await vi.waitFor(() => expect([leases.length, results.length]).toEqual([sent.length, sent.length]));
      await (await coming).close();
    }
    expect(leases).toEqual(sent);
    expect(results).toEqual(sent);
    expect(swallowed.flat()).toEqual([]);
  });

  it('lets no bench read what is for another', async () => {
    const [other, coordinator, agent] = [
      await user('bench-2'),
      await user('coordinator'),
      await user('bench-1'),
    ];
    const spied = await hear(other, '#');
    await coordinator.publish(`${bench}/leases`, Buffer.from('secret'));
    await agent.publish(`${bench}/results/0123`, Buffer.from('secret'));
    await coordinator.publish('edgelut/2/plans/4567/status', Buffer.from('secret'));
    await coordinator.publish('edgelut/2/benches/bench-2/leases', Buffer.from('its own'));
    await vi.waitFor(() => expect(new Set(spied)).toEqual(new Set(['its own'])));
  });
});

it('a broker is set up by the commands of docs/fleet.md and the configuration of docs/fleet/', async () => {
  const page = readFileSync(join(PACKAGE_ROOT, 'docs', 'fleet.md'), 'utf8');
  const commands = page.split('```\n').find((block) => block.startsWith('umask 077\n'))!;
  const cwd = join(folder, 'setup');
  mkdirSync(cwd);
  // for a broker at this machine
  await execa('bash', ['-ec', commands.replaceAll('broker.example', 'localhost')], {
    cwd,
    env: { PATH: `${process.env.PATH}:/usr/sbin` },
  });
  writeFileSync(join(cwd, 'edgelut.acl'), ACL);
  const example = readFileSync(join(EXAMPLES, 'mosquitto.conf'), 'utf8');
  const configuration = example.replaceAll(/\/etc\/mosquitto(\/certs)?/g, cwd);
  const own = await startMosquitto({ whole: (port) => configuration.replace('8883', `${port} 127.0.0.1`) });
  onTestFinished(() => own.close());

  const agent = await open(`mqtts://localhost:${own.port}`, {
    LUT_MQTT_CA: join(cwd, 'ca.crt'),
    LUT_MQTT_USERNAME: 'bench-1',
    LUT_MQTT_PASSWORD_FILE: join(cwd, 'bench-1.password'),
  });
  await agent.publish('edgelut/2/benches/bench-1/presence', Buffer.alloc(MESSAGE_LIMIT));
  await expect(agent.publish('elsewhere', Buffer.from('x'))).rejects.toThrowError(lutError('FLEET_DENIED'));
});

const verifier = await execa('systemd-analyze', ['--version'], { reject: false });
it.skipIf(verifier.exitCode !== 0)(
  'systemd accepts the unit of docs/fleet/ (skipped where there is no systemd-analyze)',
  async () => {
    const { exitCode, all } = await execa(
      'systemd-analyze',
      ['verify', join(EXAMPLES, 'lut-agent@.service')],
      {
        all: true,
        reject: false,
      },
    );
    expect(all).toBe('');
    expect(exitCode).toBe(0);
  },
);
