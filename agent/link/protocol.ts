/** The numbers of docs/link-protocol.md. */

export const PROTOCOL_VERSION = 3;

export const REQUESTS = {
  HELLO: 0x01,
  WINDOW_WRITE: 0x02,
  WINDOW_FILL: 0x03,
  MODEL_OPEN: 0x04,
  INPUT_FILL: 0x05,
  INPUT_WRITE: 0x06,
  OUTPUT_READ: 0x07,
  INVOKE: 0x08,
  TIME: 0x09,
  SAMPLES: 0x0a,
  CLOCK: 0x0b,
  WINDOW_CRC: 0x0c,
  WINDOW_ERASE: 0x0d,
  STATUS: 0x0e,
  RESTART: 0x0f,
  KERNELS: 0x10,
  // of the loader
  LOADER_WHO: 0x41,
  LOADER_WRITE: 0x42,
  LOADER_START: 0x43,
} as const;

export type RequestName = keyof typeof REQUESTS;

/** Set in the type of a reply. */
export const REPLY = 0x80;
/** Type of an error reply. */
export const ERROR_REPLY = 0xff;

export const ERRORS = {
  DAMAGED: 1,
  NO_SESSION: 2,
  BAD_SEQUENCE: 3,
  UNKNOWN_TYPE: 4,
  BAD_LENGTH: 5,
  BAD_ARGUMENT: 6,
  READ_ONLY: 7,
  OUT_OF_WINDOW: 8,
  MODEL_CRC: 9,
  MODEL_INVALID: 10,
  UNSUPPORTED: 11,
  ARENA_TOO_SMALL: 12,
  NO_MODEL: 13,
  NO_TIMER: 14,
  DEBUGGER: 15,
  PROTOCOL: 16,
  OVERFLOW: 17,
  FLASH: 18,
  NOT_ERASED: 19,
} as const;

export type DeviceErrorName = keyof typeof ERRORS;

/** Of the resident loader. */
export const LOADER_VERSION = 1;
/** Most bytes of the image that one LOADER_WRITE carries. */
export const LOADER_WRITE_LIMIT = 316;
/** Most bytes of the window that one WINDOW_WRITE carries. */
export const WINDOW_WRITE_LIMIT = 316;
/** Most bytes that one INPUT_WRITE carries. */
export const INPUT_WRITE_LIMIT = 315;
/** Most bytes that one OUTPUT_READ asks for. */
export const OUTPUT_READ_LIMIT = 320;
/** Most samples of one TIME. */
export const SAMPLES_LIMIT = 1024;
/** TIME's target for all operators of the model in order. */
export const WHOLE_GRAPH = 0xffff;
/** TIME's target for a window around each operator in turn, invocation after invocation. */
export const EACH_OPERATOR = 0xfffe;
