/* The loader's numbers of docs/link-protocol.md. */
#ifndef LUT_LOADER_MESSAGES_H
#define LUT_LOADER_MESSAGES_H

enum { LOADER_VERSION = 1 };

enum {
  LOADER_WHO = 0x41,
  LOADER_WRITE = 0x42,
  LOADER_START = 0x43,
};

#endif
