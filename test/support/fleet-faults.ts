/** What goes wrong in a fleet of real processes, at points of its progress. */
import type { FleetRig, Kind, Party } from './fleet-rig.js';
import type { Direction, Fate } from './mqtt-line.js';
import type { Random } from './random.js';

/** A fault that waits for its moment. */
export interface Waiting {
  /** resolves when it is there */
  readonly moment: Promise<void>;
  /** to be done then */
  readonly act: () => Promise<void>;
}

export interface Fault {
  readonly name: string;
  readonly prepare: (rig: FleetRig, random: Random) => Waiting;
}

/** The moment of a fault is at most so many messages of its kind from now. */
const FURTHEST = 4;

const soon = (random: Random): number => random.integer(1, FURTHEST);
const fateOf = (random: Random): Fate => random.pick(['pass', 'hold']);

export const FAULTS: readonly Fault[] = [
  agentKilled('an agent is killed between writing and sending', 'toBroker', 'results', 'hold'),
  agentKilled('an agent is killed between sending and acknowledgement', 'toBroker', 'results', 'pass'),
  agentKilled(
    'an agent is killed between acknowledgement and deletion',
    ...(['toClient', 'acknowledgements', 'hold'] as const),
  ),
  agentKilled('an agent is killed with work in its hands', 'toClient', 'leases', 'pass'),
  coordinatorKilled('the coordinator is killed before it stores', 'toClient', 'results', 'hold'),
  coordinatorKilled(
    'the coordinator is killed before it acknowledges',
    'toBroker',
    'acknowledgements',
    'hold',
  ),
  coordinatorKilled('the coordinator is killed when it has given work', 'toBroker', 'leases', 'pass'),
  brokerRestarted('the broker is killed and started again', 'SIGKILL'),
  brokerRestarted('the broker is stopped and started again', 'SIGTERM'),
  {
    name: 'the network of an agent is cut',
    prepare: ({ agents }, random) => {
      const agent = random.pick(agents);
      return cut(agent, agent.atMessage('toBroker', 'results', soon(random), fateOf(random)), random);
    },
  },
  {
    name: 'the network of the coordinator is cut',
    prepare: ({ coordinator }, random) => {
      const [direction, kind] = random.pick([
        ['toClient', 'results'],
        ['toBroker', 'acknowledgements'],
        ['toBroker', 'leases'],
      ] as const);
      return cut(coordinator, coordinator.atMessage(direction, kind, soon(random), fateOf(random)), random);
    },
  },
  saidAgain('what was said last is said twice', 'last'),
  saidAgain('what was said first is said again late', 'first'),
];

function agentKilled(name: string, direction: Direction, kind: Kind, fate: Fate): Fault {
  return {
    name,
    prepare: (rig, random) => {
      const agent = random.pick(rig.agents);
      return {
        moment: agent.atMessage(direction, kind, soon(random), fate),
        act: async () => {
          await agent.kill();
          await rig.startAgent(agent);
        },
      };
    },
  };
}

function coordinatorKilled(name: string, direction: Direction, kind: Kind, fate: Fate): Fault {
  return {
    name,
    prepare: ({ coordinator }, random) => ({
      moment: coordinator.atMessage(direction, kind, soon(random), fate),
      act: async () => {
        await coordinator.kill();
        await coordinator.start();
      },
    }),
  };
}

function brokerRestarted(name: string, signal: 'SIGKILL' | 'SIGTERM'): Fault {
  return {
    name,
    prepare: ({ broker, coordinator }, random) => ({
      moment: coordinator.atMessage('toClient', 'results', soon(random), 'pass'),
      act: async () => {
        await broker.stop(signal);
        await broker.start();
      },
    }),
  };
}

/** Several attempts to connect anew fail as well. */
function cut({ line }: Party, moment: Promise<void>, random: Random): Waiting {
  const attempts = random.integer(0, 2);
  return { moment, act: async () => line.cut(attempts) };
}

function saidAgain(name: string, which: 'last' | 'first'): Fault {
  return {
    name,
    prepare: (rig, random) => {
      const messages = random.integer(1, 8);
      return {
        moment: rig.coordinator.atMessage('toClient', 'results', soon(random), 'pass'),
        act: () => rig.repeat(which, messages),
      };
    },
  };
}
