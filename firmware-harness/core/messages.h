/* The numbers of docs/link-protocol.md. */
#ifndef LUT_MESSAGES_H
#define LUT_MESSAGES_H

enum { PROTOCOL_VERSION = 3 };

enum {
  MESSAGE_HELLO = 0x01,
  MESSAGE_WINDOW_WRITE = 0x02,
  MESSAGE_WINDOW_FILL = 0x03,
  MESSAGE_MODEL_OPEN = 0x04,
  MESSAGE_INPUT_FILL = 0x05,
  MESSAGE_INPUT_WRITE = 0x06,
  MESSAGE_OUTPUT_READ = 0x07,
  MESSAGE_INVOKE = 0x08,
  MESSAGE_TIME = 0x09,
  MESSAGE_SAMPLES = 0x0A,
  MESSAGE_CLOCK = 0x0B,
  MESSAGE_WINDOW_CRC = 0x0C,
  MESSAGE_WINDOW_ERASE = 0x0D,
  MESSAGE_STATUS = 0x0E,
  MESSAGE_RESTART = 0x0F,
  MESSAGE_KERNELS = 0x10,
  MESSAGE_REPLY = 0x80, /* set in the type of a reply */
  MESSAGE_ERROR = 0xFF, /* type of an error reply */
};

enum {
  ERROR_DAMAGED = 1,
  ERROR_NO_SESSION = 2,
  ERROR_BAD_SEQUENCE = 3,
  ERROR_UNKNOWN_TYPE = 4,
  ERROR_BAD_LENGTH = 5,
  ERROR_BAD_ARGUMENT = 6, /* detail: index of the argument in the request, from 0 */
  ERROR_READ_ONLY = 7,
  ERROR_OUT_OF_WINDOW = 8,
  ERROR_MODEL_CRC = 9,
  /* 10 to 12 are the runtime's: runtimes/runtime.h */
  ERROR_NO_MODEL = 13,
  ERROR_NO_TIMER = 14,
  ERROR_DEBUGGER = 15,
  ERROR_PROTOCOL = 16,
  ERROR_OVERFLOW = 17,
  ERROR_FLASH = 18,      /* detail: what the flash controller says, 0 where the bytes read back are others */
  ERROR_NOT_ERASED = 19, /* detail: offset in the window */
};

enum { HELLO_WINDOW_WRITABLE = 1, HELLO_DEBUGGER = 2 };

/* TIME's targets beside single operators: the whole graph, and each operator of one invocation after the other. */
enum { WHOLE_GRAPH = 0xFFFF, EACH_OPERATOR = 0xFFFE };

#endif
