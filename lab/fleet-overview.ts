/** Who is in a fleet, what it does, and an end to that. */
import { randomUUID } from 'node:crypto';
import type { Broker } from '../agent/fleet/broker.js';
import { Connection } from '../agent/fleet/connection.js';
import { cancelPlan, overview, type Overview } from '../agent/fleet/overview.js';

export type { Overview };

/** @throws FLEET_* */
export function fleetOverview(broker: Broker): Promise<Overview> {
  return withConnection(broker, overview);
}

/** Ends a plan that is at work, and gives its name. @throws FLEET_NO_PLAN, FLEET_* */
export async function cancelFleetPlan(broker: Broker, name: string): Promise<string> {
  const { plan } = await withConnection(broker, (connection) => cancelPlan(connection, name));
  return plan;
}

async function withConnection<Result>(
  broker: Broker,
  use: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const connection = new Connection(broker, { id: `edgelut-${randomUUID()}` });
  try {
    await connection.open();
    return await use(connection);
  } finally {
    await connection.close();
  }
}
