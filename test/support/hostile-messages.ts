/** Messages to a bench that are not of the protocol: broken, too large, or meant to harm. */
import { createHash } from 'node:crypto';
import { MESSAGE_LIMIT } from '../../agent/fleet/message-limit.js';
import { benchTopics, FLEET_PROTOCOL } from '../../agent/fleet/topics.js';

export interface HostileMessage {
  readonly topic: string;
  readonly payload: Buffer;
  readonly properties?: Readonly<Record<string, string>>;
}

const NAME = 'c'.repeat(32);
const HASH = 'f'.repeat(64);
const LEASE = {
  type: 'lease',
  protocol: FLEET_PROTOCOL,
  collector: NAME,
  plan: NAME,
  configuration: HASH,
  work: [],
};
const DEEP = 10_000;

/** The i-th of any number, all of which are to be refused. */
export function hostileMessage(bench: string, i: number): HostileMessage {
  const { leases, acknowledgements, parcels } = benchTopics(bench);
  const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
  const piece = (
    properties: Readonly<Record<string, string>>,
    payload = Buffer.from('x'),
  ): HostileMessage => ({
    topic: parcels,
    payload,
    properties,
  });
  const noise = createHash('shake256', { outputLength: 1 + (i % 300) })
    .update(String(i))
    .digest();
  const all: readonly HostileMessage[] = [
    { topic: leases, payload: noise },
    { topic: acknowledgements, payload: noise },
    { topic: leases, payload: Buffer.alloc(0) },
    { topic: leases, payload: json(LEASE).subarray(0, -1 - (i % 40)) },
    { topic: leases, payload: json({ ...LEASE, protocol: FLEET_PROTOCOL + 1 }) },
    { topic: leases, payload: json({ ...LEASE, command: `rm -rf /${i}` }) },
    { topic: leases, payload: json({ ...LEASE, collector: '../../../etc/passwd' }) },
    { topic: leases, payload: json({ ...LEASE, collector: '#' }) },
    {
      topic: leases,
      payload: json({ ...LEASE, work: [{ run: HASH, work: { kind: 'firmware', path: '/' } }] }),
    },
    { topic: leases, payload: json({ type: 'results', protocol: FLEET_PROTOCOL, results: [{ run: HASH }] }) },
    {
      topic: leases,
      payload: Buffer.from(`{"__proto__":{"type":"release"},"protocol":${FLEET_PROTOCOL},"runs":[]}`),
    },
    { topic: leases, payload: Buffer.from('['.repeat(DEEP)) },
    {
      topic: acknowledgements,
      payload: json({ type: 'acknowledgement', protocol: FLEET_PROTOCOL, runs: [] }),
    },
    {
      topic: acknowledgements,
      payload: json({ type: 'acknowledgement', protocol: FLEET_PROTOCOL, runs: ["' OR 1=1 --"] }),
    },
    piece({ parcel: 'x', piece: '0', pieces: '2' }),
    piece({ parcel: HASH, piece: '-1', pieces: '1e9' }),
    piece({ parcel: HASH, piece: '0', pieces: '100000' }),
    piece({ parcel: HASH, piece: '0', pieces: '2' }),
  ];
  // larger than a message may be, but not so large that a broker keeps it to itself; few, since they take their time
  if (i % 500 === 0) return { topic: leases, payload: Buffer.alloc(MESSAGE_LIMIT + 1, '[') };
  return all[i % all.length]!;
}
