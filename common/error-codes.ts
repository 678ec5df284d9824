/**
 * Every code that a failure has, and the exit status of its group. The list is closed: a code that stands here for
 * nothing, or is missing, fails the build or a test. docs/errors.md is made of it (npm run schemas).
 */

/** Exit status per group of codes. The group is the part of the code before the first underscore. */
export const EXIT_STATUS = {
  /** wrong arguments */
  USAGE: 2,
  /** a board file: unknown, malformed */
  BOARD: 3,
  /** compiler, CMake, QEMU: missing or failed */
  TOOLCHAIN: 4,
  /** the port: absent, in use, lost; the line: dead, garbled */
  LINK: 5,
  /** the firmware on the other end: silent, wrong, refuses */
  FIRMWARE: 6,
  /** a `.tflite` model or a space file: corrupt, unsupported */
  MODEL: 7,
  /** the database */
  STORE: 8,
  /** a latency table: corrupt, mixed, missing cases */
  TABLE: 9,
  /** files: full disk, no permission */
  FILE: 10,
  /** a dataset: missing, too few images or classes, unreadable images */
  DATA: 11,
  /** the search: limits that nothing meets, a failed training */
  SEARCH: 12,
  /** putting a firmware onto a board: the tool, the probe, the chip's loader */
  FLASH: 13,
  /** a fleet: the broker, who may do what there */
  FLEET: 14,
  /** recipes: a file of them, one that is not there, one that is not made again */
  RECIPE: 15,
  /** stopped by the user */
  INTERRUPTED: 130,
} as const;

export type ErrorGroup = keyof typeof EXIT_STATUS;

/** What a code means, and the test that provokes it, or why none does. */
export type CodeDescription =
  | { readonly meaning: string; readonly test: string }
  | { readonly meaning: string; readonly untested: string };

export const ERROR_CODES = {
  USAGE_ABLATION: {
    meaning: '--ablate names no change of the search, or one of another strategy.',
    test: 'test/cli/search.test.ts',
  },
  USAGE_ARGUMENTS: {
    meaning: 'The command line has an unknown command or option, or lacks one.',
    test: 'test/cli/bad-input.test.ts',
  },
  USAGE_BASELINE: {
    meaning: '--baseline stands beside an option of a search.',
    test: 'test/cli/search.test.ts',
  },
  USAGE_BATTERY: {
    meaning: '--battery names no cell, its file does not follow the schema, or it cannot feed the board.',
    test: 'test/cli/energy.test.ts',
  },
  USAGE_BOARD: { meaning: 'A search is given no board.', test: 'test/cli/bad-input.test.ts' },
  USAGE_BROKER: {
    meaning: '--broker or --fleet is no address of a broker, or has a password in it.',
    test: 'test/agent/fleet/broker.test.ts',
  },
  USAGE_CASCADE: {
    meaning: 'A cascade is given neither a rate nor data to take it from, or both.',
    test: 'test/cli/cascade.test.ts',
  },
  USAGE_CASE: {
    meaning: '--case is like no case that would be profiled.',
    test: 'test/cli/bad-input.test.ts',
  },
  USAGE_DATA: {
    meaning: 'A search is given no images, or two kinds of them.',
    test: 'test/cli/search.test.ts',
  },
  USAGE_DESCENDANTS: {
    meaning: '--descendants stands beside --pareto, or there is nothing that they could evolve from.',
    test: 'test/lab/search/prepare.test.ts',
  },
  USAGE_INSECURE: {
    meaning: 'A broker that is not at this machine would be spoken to without TLS.',
    test: 'test/agent/fleet/broker.test.ts',
  },
  USAGE_METER: {
    meaning: '--meter was given for what has no pin for a meter: an emulated board, or a fleet.',
    test: 'test/cli/run-meter.test.ts',
  },
  USAGE_EVERY: {
    meaning: '--every or --for is no duration, or --every is shorter than an inference takes.',
    test: 'test/cli/energy.test.ts',
  },
  USAGE_FLEET: {
    meaning: 'An option is not for a fleet, or only for one; or a bench cannot be called so.',
    test: 'test/cli/fleet.test.ts',
  },
  USAGE_IPC: {
    meaning: 'A limit is a time, and the table does not say how long its counts take.',
    test: 'test/cli/search.test.ts',
  },
  USAGE_KERNELS: {
    meaning: 'The runtime has no kernels of this flavour.',
    test: 'test/firmware/flavours.test.ts',
  },
  USAGE_LIMIT: { meaning: 'A limit is no number with a unit.', test: 'test/cli/search.test.ts' },
  USAGE_LISTEN: {
    meaning: 'The address that the web page is to be served at is none, or is taken.',
    test: 'test/cli/dashboard.test.ts',
  },
  USAGE_NAME: {
    meaning: 'A name for an array in C is none that C allows.',
    test: 'test/search/finish-c-array.test.ts',
  },
  USAGE_NETWORK: {
    meaning: 'A training is given no network, or several.',
    test: 'test/cli/train.test.ts',
  },
  USAGE_NUMBER: { meaning: 'An option takes another number.', test: 'test/cli/bad-input.test.ts' },
  USAGE_PICTURE: {
    meaning: 'There is nothing to draw: what would be drawn is not known.',
    test: 'test/cli/choose.test.ts',
  },
  USAGE_PORT: { meaning: '--port is no address.', test: 'test/cli/bad-input.test.ts' },
  USAGE_PRICES: {
    meaning: 'A file of prices does not follow its schema, or a price is asked for without one.',
    test: 'test/cli/choose.test.ts',
  },
  USAGE_RANK_TEST: {
    meaning: '--rank-test stands beside an option of a search.',
    test: 'test/lab/search/prepare.test.ts',
  },
  USAGE_RESUME: {
    meaning: 'A search that is resumed is given a setting again.',
    test: 'test/cli/search.test.ts',
  },
  USAGE_TABLE: {
    meaning: 'A prediction is given neither table nor board.',
    test: 'test/cli/predict.test.ts',
  },
  USAGE_TASK: {
    meaning: 'A file of a task does not follow its schema.',
    test: 'test/cli/choose-task.test.ts',
  },
  USAGE_TFLM: {
    meaning: '--tflm is missing, is for another runtime, or several of its libraries fit.',
    test: 'test/cli/bad-input.test.ts',
  },
  USAGE_TOKEN: {
    meaning: 'The token of the web page could be guessed.',
    test: 'test/cli/dashboard.test.ts',
  },

  BOARD_INVALID: {
    meaning: 'A board file does not follow its schema, or asks for what is not there.',
    test: 'test/boards/board.test.ts',
  },
  BOARD_NO_EMULATOR: {
    meaning: 'The board file names no emulator.',
    test: 'test/boards/catalogue.test.ts',
  },
  BOARD_NO_LOADER: {
    meaning: 'The board is not started by a loader on an SD card.',
    test: 'test/agent/flash/chainload.test.ts',
  },
  BOARD_NO_SILICON: {
    meaning: 'The board has no firmware for silicon yet.',
    test: 'test/cli/bad-input.test.ts',
  },
  BOARD_PLACEMENT: {
    meaning: 'The board file has no placement of this name.',
    test: 'test/boards/placement.test.ts',
  },
  BOARD_UNKNOWN: { meaning: 'There is no board of this id.', test: 'test/cli/bad-input.test.ts' },

  TOOLCHAIN_BACKEND: {
    meaning: 'What --backend names cannot compute here.',
    test: 'test/search/backend.test.ts',
  },
  TOOLCHAIN_EMULATOR: { meaning: 'QEMU did not start, or ended.', test: 'test/agent/emulator.test.ts' },
  TOOLCHAIN_FAILED: { meaning: 'Compiler or CMake failed.', test: 'test/agent/build.test.ts' },
  TOOLCHAIN_KERNELS: {
    meaning: 'The training kernels are not built.',
    untested: 'the build makes them, and the package holds them',
  },
  TOOLCHAIN_MISSING: { meaning: 'A program is not installed.', test: 'test/cli/bad-input.test.ts' },
  TOOLCHAIN_TFLM: {
    meaning: 'No library of TensorFlow Lite Micro there fits the board.',
    test: 'test/agent/tflm-library.test.ts',
  },

  LINK_AMBIGUOUS: { meaning: 'Several boards of the kind are on USB.', test: 'test/agent/ports.test.ts' },
  LINK_BUSY: { meaning: 'Another program uses the port.', test: 'test/cli/bad-input.test.ts' },
  LINK_DEAD: { meaning: 'The board no longer answers.', test: 'test/agent/session.test.ts' },
  LINK_LOST: { meaning: 'The port closed.', test: 'test/cli/bad-input.test.ts' },
  LINK_METER: {
    meaning: 'The power meter does not answer, loses samples, or sees no windows.',
    test: 'test/agent/meter.test.ts',
  },
  LINK_NO_PERMISSION: { meaning: 'This user may not open the port.', test: 'test/agent/ports.test.ts' },
  LINK_NO_PORT: {
    meaning: 'There is no such port, or nobody listens at it.',
    test: 'test/cli/bad-input.test.ts',
  },
  LINK_RESTARTED: {
    meaning: 'The board restarted, or another program took it over.',
    test: 'test/agent/session.test.ts',
  },
  LINK_SILENT: { meaning: 'The board never said hello.', test: 'test/agent/emulator.test.ts' },

  FIRMWARE_ARENA_TOO_SMALL: {
    meaning: 'The model needs a larger arena than the board has.',
    test: 'test/firmware/model-loader.test.ts',
  },
  FIRMWARE_BAD_ARGUMENT: {
    meaning: 'The firmware refused an argument of a request.',
    test: 'test/firmware/session.test.ts',
  },
  FIRMWARE_BAD_LENGTH: {
    meaning: 'The firmware refused the length of a request.',
    test: 'test/firmware/session.test.ts',
  },
  FIRMWARE_BAD_SEQUENCE: {
    meaning: 'The firmware expected another request: two programs use the port.',
    test: 'test/firmware/session.test.ts',
  },
  FIRMWARE_CLOCK: {
    meaning: 'The core clock is not what the board file says, or cannot be measured.',
    test: 'test/agent/cycles.test.ts',
  },
  FIRMWARE_DAMAGED: { meaning: 'A request arrived damaged.', test: 'test/firmware/session.test.ts' },
  FIRMWARE_DEBUGGER: {
    meaning: 'A debugger is attached, which would disturb every timing.',
    test: 'test/agent/messages.test.ts',
  },
  FIRMWARE_DIFFERS: {
    meaning: 'Boards that are to measure side by side differ in their settings.',
    untested: 'only emulators measure side by side, and these are alike',
  },
  FIRMWARE_LOADER: {
    meaning: 'A loader answers that waits for a firmware.',
    test: 'test/agent/flash/chainload.test.ts',
  },
  FIRMWARE_MALFORMED: {
    meaning: 'An answer of the firmware is not of the protocol.',
    test: 'test/agent/messages.test.ts',
  },
  FIRMWARE_MODEL_CRC: {
    meaning: 'The model on the board is damaged.',
    test: 'test/firmware/session.test.ts',
  },
  FIRMWARE_MODEL_INVALID: {
    meaning: 'The firmware refused the model.',
    test: 'test/firmware/model-loader.test.ts',
  },
  FIRMWARE_NO_MODEL: { meaning: 'No model is open.', test: 'test/firmware/session.test.ts' },
  FIRMWARE_NO_SESSION: { meaning: 'No session is open.', test: 'test/firmware/session.test.ts' },
  FIRMWARE_NO_TIMER: {
    meaning: 'No timing counter of the board moves.',
    test: 'test/agent/greeting.test.ts',
  },
  FIRMWARE_OTHER_PROTOCOL: {
    meaning: 'The firmware speaks another version of the protocol.',
    test: 'test/agent/messages.test.ts',
  },
  FIRMWARE_OUT_OF_WINDOW: {
    meaning: 'A model reaches beyond the window for models.',
    test: 'test/firmware/session.test.ts',
  },
  FIRMWARE_OVERFLOW: {
    meaning: 'A timed window lasted longer than the counter can count.',
    test: 'test/agent/messages.test.ts',
  },
  FIRMWARE_INTERRUPTS: {
    meaning: 'The board took interrupts while it measured.',
    test: 'test/agent/guard.test.ts',
  },
  FIRMWARE_THROTTLED: {
    meaning: 'Heat or supply slowed the board down while it measured.',
    test: 'test/agent/guard.test.ts',
  },
  FIRMWARE_FLASH: {
    meaning: 'The flash controller of the board refuses, or the flash does not hold what was written.',
    test: 'test/agent/messages.test.ts',
  },
  FIRMWARE_NOT_ERASED: {
    meaning: 'Flash is written that is not erased.',
    test: 'test/agent/messages.test.ts',
  },
  FIRMWARE_PLACEMENT: {
    meaning: 'Weights or tensors of the board do not lie where its board file says.',
    test: 'test/agent/cycles.test.ts',
  },
  FIRMWARE_PROBE: {
    meaning: 'The counter does not count as the board file says.',
    test: 'test/agent/ticks.test.ts',
  },
  FIRMWARE_READ_ONLY: {
    meaning: 'The firmware cannot write its model window.',
    test: 'test/agent/emulator.test.ts',
  },
  FIRMWARE_REFUSED: {
    meaning: 'The board refused cases; all others were measured.',
    test: 'test/lab/measure-cases.test.ts',
  },
  FIRMWARE_UNKNOWN_ERROR: {
    meaning: 'The firmware refused a request with an error that this lut does not know.',
    test: 'test/agent/messages.test.ts',
  },
  FIRMWARE_UNKNOWN_TYPE: {
    meaning: 'The firmware does not know a request.',
    test: 'test/firmware/session.test.ts',
  },
  FIRMWARE_UNSUPPORTED: {
    meaning: "The firmware's runtime has no kernel for an operator of the model.",
    test: 'test/firmware/model-loader.test.ts',
  },
  FIRMWARE_WINDOW: {
    meaning: "A case's models do not fit the window of the firmware that runs.",
    test: 'test/agent/whole-model.test.ts',
  },
  FIRMWARE_WRONG_BOARD: {
    meaning: 'The firmware is of another board.',
    test: 'test/cli/bad-input.test.ts',
  },
  FIRMWARE_WRONG_BUILD: {
    meaning: 'The firmware is not the one that was built.',
    test: 'test/agent/messages.test.ts',
  },

  MODEL_ARCHITECTURE: {
    meaning: 'A text names no network of the search space.',
    test: 'test/model/space.test.ts',
  },
  MODEL_ARENA: { meaning: 'The model does not fit the arena of the board.', test: 'test/cli/run.test.ts' },
  MODEL_CORRUPT: { meaning: 'The file is damaged, or no .tflite.', test: 'test/cli/predict.test.ts' },
  MODEL_EXACT: {
    meaning: 'Nothing of the model can be rewritten so that its outputs stay the same to the bit.',
    test: 'test/cli/advise.test.ts',
  },
  MODEL_INPUT: {
    meaning: 'An input has another number of bytes than the model takes.',
    test: 'test/cli/run.test.ts',
  },
  MODEL_KEY: { meaning: 'A text is not the key of a case.', test: 'test/model/key.test.ts' },
  MODEL_SHAPE: { meaning: 'Shapes do not fit each other.', test: 'test/model/shapes.test.ts' },
  MODEL_SPACE: {
    meaning:
      'There is no such search space, its file does not follow the schema, or hardly any network fits.',
    test: 'test/cli/bad-input.test.ts',
  },
  MODEL_UNSUPPORTED: {
    meaning: 'The model has what lut does not support (docs/operators.md).',
    test: 'test/model/tflite/graph.test.ts',
  },
  MODEL_WINDOW: {
    meaning: 'The model does not fit the window for models.',
    test: 'test/agent/whole-model.test.ts',
  },

  STORE_AGENT: {
    meaning: 'Another agent of a fleet sends from the database.',
    test: 'test/store/agent-lock.test.ts',
  },
  STORE_BUSY: { meaning: 'Another process has the database locked.', test: 'test/store/store.test.ts' },
  STORE_CONFLICT: {
    meaning: 'The database has another case under the same key.',
    test: 'test/store/store.test.ts',
  },
  STORE_CORRUPT: {
    meaning: 'The file is no database of lut, or damaged.',
    test: 'test/cli/bad-files.test.ts',
  },
  STORE_MISSING: { meaning: 'There is no such database to read.', test: 'test/store/store.test.ts' },
  STORE_NEWER: { meaning: 'A newer lut made the database.', test: 'test/cli/bad-files.test.ts' },

  TABLE_BOARD: { meaning: 'The table is of another board.', test: 'test/cli/predict.test.ts' },
  TABLE_CALIBRATION: {
    meaning: 'What was measured cannot calibrate the table: too little, of another board, clock or runtime.',
    test: 'test/cli/calibrate.test.ts',
  },
  TABLE_CONFLICT: {
    meaning: 'Two cases share a key, or a key does not name its case.',
    test: 'test/builder/table-file.test.ts',
  },
  TABLE_CORRUPT: { meaning: 'The file is no table, or was changed.', test: 'test/cli/bad-files.test.ts' },
  TABLE_INFEASIBLE: {
    meaning: 'The model has cases that the board cannot run.',
    test: 'test/cli/extend.test.ts',
  },
  TABLE_MEASURED: {
    meaning: 'A file of measured rows does not follow its schema.',
    test: 'test/cli/calibrate.test.ts',
  },
  TABLE_MISSING: {
    meaning: 'There is no table, or it lacks cases that are needed.',
    test: 'test/lab/tables.test.ts',
  },
  TABLE_MIXED: {
    meaning: 'Runs of two configurations would stand in one table.',
    test: 'test/builder/compile.test.ts',
  },
  TABLE_NEWER: { meaning: 'A newer lut made the table.', test: 'test/cli/bad-files.test.ts' },
  TABLE_OVERHEAD: {
    meaning: 'What a graph adds to its operators cannot be told from chance.',
    test: 'test/builder/overhead.test.ts',
  },
  TABLE_STALE: {
    meaning: 'What the table was measured with has changed.',
    test: 'test/cli/predict.test.ts',
  },

  DATA_ANNOTATIONS: {
    meaning: 'A file is not of the annotations that a dataset is made from.',
    test: 'test/search/data-visual-wake-words.test.ts',
  },
  DATA_ACCURACY: {
    meaning: 'No threshold makes two networks in turns as accurate as was asked for.',
    test: 'test/cli/cascade.test.ts',
  },
  DATA_CHANNELS: {
    meaning: 'The networks of a space take images of other channels than there are: 3 (RGB), or 1 (grey).',
    test: 'test/lab/search/images.test.ts',
  },
  DATA_CLASSES: {
    meaning: 'There is one class, there are too many, or not as many as the space has.',
    test: 'test/search/data-folder.test.ts',
  },
  DATA_EMPTY: {
    meaning: 'The folder of images has no folder of a class.',
    test: 'test/search/data-folder.test.ts',
  },
  DATA_FEW: { meaning: 'There are too few images to train on.', test: 'test/search/data-folder.test.ts' },
  DATA_IMAGE: { meaning: 'An image cannot be decoded.', test: 'test/search/data-folder.test.ts' },
  DATA_LABELS: {
    meaning: 'A label file cannot be made sense of, or does not fit its samples.',
    test: 'test/lab/evaluate/raw-samples.test.ts',
  },
  DATA_MISSING: {
    meaning: 'The folder of images does not exist.',
    test: 'test/search/data-folder.test.ts',
  },
  DATA_SPLIT: {
    meaning: 'Of train, validation and test one is missing, or has other classes.',
    test: 'test/search/data-folder.test.ts',
  },
  DATA_TENSOR: {
    meaning: 'A raw sample is of another size or type than the model takes, or no .npy that can be used.',
    test: 'test/lab/evaluate/raw-samples.test.ts',
  },

  SEARCH_CHECKPOINT: {
    meaning: 'A checkpoint cannot be read, is damaged, or of another search.',
    test: 'test/search/checkpoint.test.ts',
  },
  SEARCH_DIVERGED: { meaning: 'The training diverged.', test: 'test/cli/search.test.ts' },
  SEARCH_IMPOSSIBLE: { meaning: 'No network meets the limits.', test: 'test/cli/search.test.ts' },
  SEARCH_LIMIT: {
    meaning: 'The quantized network exceeds a limit that its architecture met.',
    untested: 'a defect of lut',
  },
  SEARCH_MEMORY: {
    meaning: 'Training needs more memory than WebAssembly has.',
    test: 'test/search/memory.test.ts',
  },
  SEARCH_RUN: {
    meaning: 'A folder holds no search to resume, or one that was changed.',
    test: 'test/cli/search.test.ts',
  },
  SEARCH_TEACHER: {
    meaning: 'A teacher is no finished training, or of other images or classes.',
    test: 'test/cli/train.test.ts',
  },
  SEARCH_THREAD: {
    meaning: 'A training thread failed.',
    untested: 'a defect of lut, or a system without memory',
  },

  FILE_CACHE: {
    meaning: 'The cache folder cannot be used.',
    test: 'test/search/data-cache.test.ts',
  },
  FILE_EXISTS: {
    meaning:
      'A folder that is to be made has content, or a file that is to be written is there as another kind.',
    test: 'test/cli/bad-files.test.ts',
  },
  FILE_FOLDER: { meaning: 'A folder cannot be made.', test: 'test/cli/bad-files.test.ts' },
  FILE_FULL: { meaning: 'The disk is full.', test: 'test/cli/bad-files.test.ts' },
  FILE_IO: { meaning: 'A file cannot be read or written.', test: 'test/cli/bad-files.test.ts' },
  FILE_KIND: {
    meaning: 'What is to be read or replaced is no file, but a device, a pipe or a socket.',
    test: 'test/cli/bad-files.test.ts',
  },
  FILE_MISSING: { meaning: 'There is no such file.', test: 'test/cli/bad-files.test.ts' },
  FILE_PERMISSION: { meaning: 'This user may not use the file.', test: 'test/cli/bad-files.test.ts' },
  FILE_SIZE: {
    meaning: 'A file is larger than any of its kind.',
    test: 'test/cli/bad-files.test.ts',
  },
  FILE_WRITE: { meaning: 'A report or picture cannot be written.', test: 'test/cli/bad-files.test.ts' },

  FLASH_BY_HAND: {
    meaning: 'Somebody has to set a pin or press reset, and nobody can be asked.',
    test: 'test/agent/flash/resets.test.ts',
  },
  FLASH_LOCKED: {
    meaning: 'The chip is protected from reading or writing.',
    test: 'test/agent/flash/openocd.test.ts',
  },
  FLASH_NO_ANSWER: {
    meaning: "Nothing answers in the chip's loader, or to the debug probe.",
    test: 'test/agent/flash/openocd.test.ts',
  },
  FLASH_NO_PROBE: { meaning: 'There is no debug probe.', test: 'test/agent/flash/openocd.test.ts' },
  FLASH_REMOTE: {
    meaning: 'The board is behind TCP, where no boot lines reach: it is flashed where it is connected.',
    test: 'test/agent/flash/parts.test.ts',
  },
  FLASH_TIMEOUT: {
    meaning: 'A flashing tool fell silent, and was ended.',
    test: 'test/agent/flash/tool.test.ts',
  },
  FLASH_TOOL: { meaning: 'A flashing tool failed.', test: 'test/agent/flash/openocd.test.ts' },
  FLASH_TOO_LARGE: {
    meaning: 'What is to be written does not fit the flash.',
    test: 'test/agent/flash/stm32flash.test.ts',
  },
  FLASH_VERIFY: {
    meaning: 'The flash does not hold what was written.',
    test: 'test/agent/flash/openocd.test.ts',
  },
  FLASH_WRONG_CHIP: {
    meaning: 'Another chip answers than the board file says.',
    test: 'test/agent/flash/openocd.test.ts',
  },

  FLEET_BROKER: {
    meaning:
      'The broker cannot carry a fleet: it lacks MQTT 5, QoS 1, retained messages, or room for messages.',
    test: 'test/agent/fleet/played-broker.test.ts',
  },
  FLEET_BUSY: {
    meaning: 'The broker takes no connection now.',
    test: 'test/agent/fleet/played-broker.test.ts',
  },
  FLEET_CANCELLED: {
    meaning: 'Somebody cancelled the plan.',
    test: 'test/agent/fleet/overview.test.ts',
  },
  FLEET_CERTIFICATE: {
    meaning: "TLS fails: the broker's certificate or ours is refused.",
    test: 'test/agent/fleet/security.test.ts',
  },
  FLEET_CONFIGURATIONS: {
    meaning: 'Benches of a fleet that are to measure together differ in what timings depend on.',
    test: 'test/agent/fleet/fleet-bench.test.ts',
  },
  FLEET_CREDENTIALS: {
    meaning: 'A variable LUT_MQTT_* names no file that fits, or lacks another.',
    test: 'test/agent/fleet/broker.test.ts',
  },
  FLEET_DENIED: {
    meaning: 'The broker does not allow this user a message or a subscription.',
    test: 'test/agent/fleet/security.test.ts',
  },
  FLEET_DIFFERENCE: {
    meaning: 'Two benches of a fleet measured the same case, and differ beyond their intervals.',
    test: 'test/lab/cross-check.test.ts',
  },
  FLEET_LOGIN: {
    meaning: 'The broker does not let this user in.',
    test: 'test/agent/fleet/security.test.ts',
  },
  FLEET_LOST: {
    meaning: 'The connection to the broker is gone.',
    test: 'test/agent/fleet/connection.test.ts',
  },
  FLEET_NO_BENCH: {
    meaning: 'No bench of the fleet is as wanted.',
    test: 'test/agent/fleet/fleet-bench.test.ts',
  },
  FLEET_NO_BROKER: {
    meaning: 'No broker answers at the address.',
    test: 'test/agent/fleet/connection.test.ts',
  },
  FLEET_NO_PLAN: {
    meaning: 'No such plan is at work in the fleet.',
    test: 'test/agent/fleet/overview.test.ts',
  },
  FLEET_REFUSED: {
    meaning: 'The broker does not take a message or a subscription.',
    test: 'test/agent/fleet/played-broker.test.ts',
  },
  FLEET_TAKEN_OVER: {
    meaning: 'Another process connected to the broker as this one.',
    test: 'test/agent/fleet/played-broker.test.ts',
  },
  FLEET_UNKNOWN_HOST: {
    meaning: "There is no host of the broker's name.",
    test: 'test/agent/fleet/connection.test.ts',
  },
  FLEET_WORK: {
    meaning: 'A bench was given work that is none, or that its board has no room for.',
    test: 'test/agent/fleet/fleet-agent.test.ts',
  },

  RECIPE_FILE: {
    meaning: 'A line of a file of recipes is none.',
    test: 'test/lab/recipes/recipe-lines.test.ts',
  },
  RECIPE_MAKE: {
    meaning: 'A recipe cannot be made again: it was published, or its network is not there.',
    test: 'test/cli/recipes-run.test.ts',
  },
  RECIPE_RESULTS: {
    meaning: 'A folder holds no results of MLPerf Tiny, or of an unknown round.',
    test: 'test/lab/cookbook/mlperf-tiny.test.ts',
  },
  RECIPE_UNKNOWN: {
    meaning: 'No recipe has an id that begins so, or several have.',
    test: 'test/cli/recipes.test.ts',
  },

  INTERRUPTED: { meaning: 'The user stopped it.', test: 'test/cli/interrupt.test.ts' },
} as const satisfies Partial<Readonly<Record<ErrorGroup | `${ErrorGroup}_${string}`, CodeDescription>>>;

export type ErrorCode = keyof typeof ERROR_CODES;
