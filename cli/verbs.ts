import type { Command } from 'commander';

/** One verb of `lut`. Its module is loaded when it is called: help and the other verbs do not wait for it. */
export interface Verb {
  readonly name: string;
  readonly description: string;
  /** Gives what adds the verb's options and its action to a command. */
  readonly load: () => Promise<(command: Command) => void>;
  /** It answers from the options of all verbs. */
  readonly needsAll?: boolean;
}

/** In the order of the help. */
export const VERBS: readonly Verb[] = [
  {
    name: 'boards',
    description: 'list the boards, their emulators, and what has been verified where',
    load: async () => (await import('./verbs/boards.js')).boardsVerb,
  },
  {
    name: 'doctor',
    description: 'say what is installed, what is missing, and how to get it, per board',
    load: async () => (await import('./verbs/doctor.js')).doctorVerb,
  },
  {
    name: 'sdcard',
    description: 'write the SD card by which a board takes its firmware over the serial port',
    load: async () => (await import('./verbs/sdcard.js')).sdcardVerb,
  },
  {
    name: 'ops',
    description: 'list the operators that run, and in which runtime',
    load: async () => (await import('./verbs/ops.js')).opsVerb,
  },
  {
    name: 'profile',
    description: 'time the operator cases of a search space or a model on a board, into the database',
    load: async () => (await import('./verbs/profile.js')).profileVerb,
  },
  {
    name: 'build',
    description: 'profile what is missing, then compile the table of the board',
    load: async () => (await import('./verbs/build.js')).buildVerb,
  },
  {
    name: 'show',
    description: 'print a table: by operator kind, or one case in full',
    load: async () => (await import('./verbs/show.js')).showVerb,
  },
  {
    name: 'tables',
    description: 'list the tables at hand, and what each is worth',
    load: async () => (await import('./verbs/tables.js')).tablesVerb,
  },
  {
    name: 'predict',
    description: "predict a model's latency, arena and flash from tables, with no board at hand",
    load: async () => (await import('./verbs/predict.js')).predictVerb,
  },
  {
    name: 'calibrate',
    description: 'give a table of instructions its time, from what others measured on the board',
    load: async () => (await import('./verbs/calibrate.js')).calibrateVerb,
  },
  {
    name: 'choose',
    description: 'rank the boards by what is asked of them: time, memory, battery, price; say why not',
    load: async () => (await import('./verbs/choose.js')).chooseVerb,
  },
  {
    name: 'energy',
    description: "say what a model takes from a board's supply, and how long a battery lasts",
    load: async () => (await import('./verbs/energy.js')).energyVerb,
  },
  {
    name: 'advise',
    description: 'say where time, SRAM and flash of a model go, and what to change; rewrite it exactly',
    load: async () => (await import('./verbs/advise.js')).adviseVerb,
  },
  {
    name: 'compare',
    description: 'hold tables against each other: by case, operator kind, model and random networks',
    load: async () => (await import('./verbs/compare.js')).compareVerb,
  },
  {
    name: 'run',
    description: 'run a whole model on a board: total, operators, arena, outputs against the host',
    load: async () => (await import('./verbs/run.js')).runVerb,
  },
  {
    name: 'validate',
    description: 'measure random networks of the space whole, against what the table predicts of them',
    load: async () => (await import('./verbs/validate.js')).validateVerb,
  },
  {
    name: 'search',
    description: 'find, train and quantize the most accurate network of a space within limits',
    load: async () => (await import('./verbs/search.js')).searchVerb,
  },
  {
    name: 'train',
    description: 'train and quantize a given network: of a space, of a search, or a published one',
    load: async () => (await import('./verbs/train.js')).trainVerb,
  },
  {
    name: 'evaluate',
    description: 'test a network on labelled images, in the exact arithmetic of the boards',
    load: async () => (await import('./verbs/evaluate.js')).evaluateVerb,
  },
  {
    name: 'recipes',
    description: 'list, share and compare what networks come to on boards; say which is best; make one again',
    load: async () => (await import('./verbs/recipes.js')).recipesVerb,
  },
  {
    name: 'cascade',
    description: 'predict a small network that asks a larger one where it is not sure, and choose when',
    load: async () => (await import('./verbs/cascade.js')).cascadeVerb,
  },
  {
    name: 'export',
    description: 'write a network as C that goes into any firmware',
    load: async () => (await import('./verbs/export.js')).exportVerb,
  },
  {
    name: 'agent',
    description: 'let a bench work for a fleet, whose work comes over an MQTT broker',
    load: async () => (await import('./verbs/agent.js')).agentVerb,
  },
  {
    name: 'fleet',
    description: 'say which benches a fleet has and how far its plans are; cancel a plan',
    load: async () => (await import('./verbs/fleet.js')).fleetVerb,
  },
  {
    name: 'dashboard',
    description: 'serve the web page to watch and explore: benches, tables, samples, searches',
    load: async () => (await import('./verbs/dashboard.js')).dashboardVerb,
  },
  {
    name: 'firmware',
    description: "build a board's firmware, and say where its files are",
    load: async () => (await import('./verbs/firmware.js')).firmwareVerb,
  },
  {
    name: 'flash',
    description: 'put the firmware onto a real board, and see that it answers',
    load: async () => (await import('./verbs/flash.js')).flashVerb,
  },
  {
    name: 'monitor',
    description: 'show what a board says on its port',
    load: async () => (await import('./verbs/monitor.js')).monitorVerb,
  },
  {
    name: 'completion',
    description: 'print what bash or zsh need to complete the words after lut',
    load: async () => (await import('./verbs/completion.js')).completionVerb,
    needsAll: true,
  },
];
