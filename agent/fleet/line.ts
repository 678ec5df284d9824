import { defined } from '../../common/defined.js';
import type { PublishOptions } from './client.js';
import { piecesOf } from './parcel.js';

/** What benches and coordinators need of a connection to a broker, whichever stands at the time. */
export interface Line {
  /** Publishes with QoS 1; resolves when the broker has it. @throws FLEET_*: whether the broker has it is then unknown */
  publish(topic: string, payload: Buffer, options?: PublishOptions): Promise<void>;
}

/** Publishes bytes, in pieces where they are too many for a message. @throws FLEET_* */
export async function publishParcel(line: Line, topic: string, bytes: Buffer): Promise<void> {
  for (const { payload, properties } of piecesOf(bytes))
    await line.publish(topic, payload, defined({ properties }));
}
