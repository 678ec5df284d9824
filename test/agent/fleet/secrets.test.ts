import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { brokerAt } from '../../../agent/fleet/broker.js';
import { Connection } from '../../../agent/fleet/connection.js';
import { startMosquitto } from '../../../scripts/broker/mosquitto.js';

/** As someone sets it who wants to know what mqtt.js and Node do. It is read when they are loaded. */
vi.hoisted(() => {
  process.env.DEBUG = '*';
});

it('a password is in no log, however much is logged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'password');
  writeFileSync(path, 'geheim\n');
  const broker = await startMosquitto({ users: { me: 'geheim' } });
  onTestFinished(() => broker.close());
  let logged = '';
  const log = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    logged += text.toString();
    return true;
  });
  onTestFinished(() => log.mockRestore());

  const environment = { LUT_MQTT_USERNAME: 'me', LUT_MQTT_PASSWORD_FILE: path };
  const connection = new Connection(brokerAt(broker.address, environment), { id: 'x' });
  await connection.open();
  await connection.publish('topic', Buffer.from('x'));
  await connection.close();

  expect(logged).toContain('mqtt');
  expect(logged).not.toContain('geheim');
  expect(logged).not.toContain([...Buffer.from('geheim')].map((byte) => byte.toString(16)).join(' '));
});
