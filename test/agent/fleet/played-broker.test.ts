import type { Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { brokerAt } from '../../../agent/fleet/broker.js';
import { Connection } from '../../../agent/fleet/connection.js';
import { lutError } from '../../support/lut-error.js';
import { serveTcp } from '../../support/tcp-server.js';

/** What it answers to a packet. Of MQTT 5: greeting 0x10, message 0x32, subscription 0x82, their answers 0x20, 0x40, 0x90. */
type Answers = (packet: Buffer) => readonly number[] | undefined;

const WELCOME = [0x20, 3, 0, 0, 0];
const FAREWELL = 0xe0;

/** A broker as no real one that is at hand can be made. */
async function connectionTo(answers: Answers): Promise<Connection> {
  const address = await serveTcp((socket: Socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (packet: Buffer) => {
      const answer = answers(packet);
      if (answer) socket.write(Buffer.from(answer));
      if (!answer || answer[0] === FAREWELL) socket.end();
    });
  });
  const connection = new Connection(brokerAt(address.replace('tcp:', 'mqtt:'), {}), { id: 'x' });
  onTestFinished(() => connection.close());
  return connection;
}

it.each([
  ['FLEET_BUSY', 'Server unavailable', [0x20, 3, 0, 0x88, 0]],
  ['FLEET_BUSY', 'reason code 200', [0x20, 3, 0, 200, 0]],
  ['FLEET_LOGIN', 'Bad User Name or Password', [0x20, 3, 0, 0x86, 0]],
  ['FLEET_BROKER', 'it does not speak MQTT 5', [0x20, 2, 0, 1]],
  ['FLEET_BROKER', 'it acknowledges no messages', [0x20, 5, 0, 0, 2, 0x24, 0]],
  ['FLEET_BROKER', 'it retains no messages', [0x20, 5, 0, 0, 2, 0x25, 0]],
  ['FLEET_BROKER', 'it takes packets of up to 1000 bytes', [0x20, 8, 0, 0, 5, 0x27, 0, 0, 3, 0xe8]],
  ['FLEET_NO_BROKER', 'it closed the connection', undefined],
] as const)('a broker is refused with %s: %s', async (code, says, greeting) => {
  const connection = await connectionTo(() => greeting);
  await expect(connection.open()).rejects.toThrowError(
    lutError(code, { message: expect.stringContaining(says) as string }),
  );
});

it.each([
  ['FLEET_DENIED', 'Not authorized', 0x87],
  ['FLEET_REFUSED', 'Quota exceeded', 0x97],
] as const)('a refusal of a message or a subscription is told: %s, %s', async (code, says, reason) => {
  const connection = await connectionTo((packet) => {
    if (packet[0] === 0x32) return [0x40, 4, packet[5]!, packet[6]!, reason, 0];
    if (packet[0] === 0x82) return [0x90, 4, packet[2]!, packet[3]!, 0, reason];
    return WELCOME;
  });
  await connection.open();
  await expect(connection.publish('t', Buffer.from('x'))).rejects.toThrowError(
    lutError(code, {
      message: expect.stringContaining(`refuses a message to t: it says "${says}"`) as string,
    }),
  );
  await expect(connection.subscribe('t', () => undefined)).rejects.toThrowError(
    lutError(code, {
      message: expect.stringContaining(`refuses a subscription of t: it says "${says}"`) as string,
    }),
  );
});

it('that says that another has taken the place over is not connected to again', async () => {
  let greetings = 0;
  const connection = await connectionTo((packet) => {
    if (packet[0] === 0x32) return [FAREWELL, 2, 0x8e, 0];
    greetings++;
    return WELCOME;
  });
  await connection.open();
  const closed = new Promise((resolve) => connection.onClose(resolve));
  const takenOver = lutError('FLEET_TAKEN_OVER');
  await expect(connection.publish('t', Buffer.from('x'))).rejects.toThrowError(takenOver);
  expect(await closed).toMatchObject({ code: 'FLEET_TAKEN_OVER' });
  await expect(connection.publish('t', Buffer.from('x'))).rejects.toThrowError(takenOver);
  await expect(connection.subscribe('t', () => undefined)).rejects.toThrowError(takenOver);
  expect(greetings).toBe(1);
});
