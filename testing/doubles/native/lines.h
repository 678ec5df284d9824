/* What the shim (lines.c), in a client of a double's terminal, and the terminal (terminal.c) say to one another about
 * modem lines: packets over a socket whose name is made of the pseudo-terminal's path. */
#ifndef LINES_H
#define LINES_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

enum { LINE_DTR = 1, LINE_RTS = 2 };

/* A request; the answer to each is one byte: the lines as they are then. */
typedef struct {
  uint8_t operation; /* LINES_… */
  uint8_t lines;
} lines_request;

enum { LINES_OPENED = 'o', LINES_GET = 'g', LINES_SET = '=', LINES_RAISE = '+', LINES_DROP = '-' };

/* The address of a terminal's socket: of the abstract kind, which ends with its owner and leaves no file. */
static inline socklen_t lines_address(const char *terminal, struct sockaddr_un *address) {
  memset(address, 0, sizeof *address);
  address->sun_family = AF_UNIX;
  const int length = snprintf(address->sun_path + 1, sizeof address->sun_path - 1, "edgelut-lines:%s", terminal);
  return (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + (size_t)length);
}

#endif
