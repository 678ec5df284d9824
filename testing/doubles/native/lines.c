/* Gives a program the modem lines that a pseudo-terminal lacks: preloaded (scripts/with-lines), it carries TIOCMGET,
 * TIOCMSET, TIOCMBIS and TIOCMBIC on a double's terminal to that double, and returns when the double has seen the edge.
 * As Linux does on a real port, opening one raises DTR and RTS, and closing it drops them unless HUPCL was taken away. */
#define _GNU_SOURCE
#include "lines.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

enum { FILES = 4096, FIRST_PTS_MAJOR = 136, LAST_PTS_MAJOR = 143 };

/* By file descriptor: the socket to the double, plus one. */
static int sockets[FILES];

static int (*real_close)(int);

static int next_close(int file) {
  if (real_close == NULL) real_close = (int (*)(int))dlsym(RTLD_NEXT, "close");
  return real_close(file);
}

/* The lines after the request; -1 where the double has ended. */
static int ask(int socket, uint8_t operation, uint8_t lines) {
  const lines_request request = {operation, lines};
  uint8_t state;
  if (send(socket, &request, sizeof request, MSG_NOSIGNAL) != sizeof request) return -1;
  return recv(socket, &state, 1, 0) == 1 ? state : -1;
}

/* Connects a file that was opened, where it is a double's terminal. */
static int opened(int file) {
  if (file < 0 || file >= FILES) return file;
  const int error = errno;
  struct stat state;
  if (fstat(file, &state) != 0 || !S_ISCHR(state.st_mode)) goto done;
  if (major(state.st_rdev) < FIRST_PTS_MAJOR || major(state.st_rdev) > LAST_PTS_MAJOR) goto done;
  char name[32], path[64];
  snprintf(name, sizeof name, "/proc/self/fd/%d", file);
  const ssize_t length = readlink(name, path, sizeof path - 1);
  if (length <= 0) goto done;
  path[length] = '\0';
  struct sockaddr_un address;
  const socklen_t bytes = lines_address(path, &address);
  const int connection = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
  if (connection < 0) goto done;
  if (connect(connection, (struct sockaddr *)&address, bytes) == 0 && ask(connection, LINES_OPENED, 0) >= 0) {
    sockets[file] = connection + 1;
  } else {
    next_close(connection);
  }
done:
  errno = error;
  return file;
}

typedef int open_function(const char *, int, ...);

static int open_by(const char *name, const char *path, int flags, mode_t mode) {
  open_function *real = (open_function *)dlsym(RTLD_NEXT, name);
  return opened(real(path, flags, mode));
}

#define OPEN(name)                                                                                                     \
  int name(const char *path, int flags, ...) {                                                                         \
    va_list more;                                                                                                      \
    va_start(more, flags);                                                                                             \
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;                               \
    va_end(more);                                                                                                      \
    return open_by(#name, path, flags, mode);                                                                          \
  }

OPEN(open)
OPEN(open64)

/* What a fortified program calls. */
int __open_2(const char *path, int flags) { return open_by("open", path, flags, 0); }
int __open64_2(const char *path, int flags) { return open_by("open64", path, flags, 0); }

int close(int file) {
  if (file >= 0 && file < FILES && sockets[file] != 0) {
    next_close(sockets[file] - 1);
    sockets[file] = 0;
  }
  return next_close(file);
}

static uint8_t lines_of(int bits) {
  return (uint8_t)(((bits & TIOCM_DTR) != 0 ? LINE_DTR : 0) | ((bits & TIOCM_RTS) != 0 ? LINE_RTS : 0));
}

/* @return 0, or -1 with errno: as the ioctl does */
static int carry(int socket, unsigned long request, int *bits) {
  const uint8_t operation = request == TIOCMGET   ? LINES_GET
                            : request == TIOCMSET ? LINES_SET
                            : request == TIOCMBIS ? LINES_RAISE
                                                  : LINES_DROP;
  const int state = ask(socket, operation, operation == LINES_GET ? 0 : lines_of(*bits));
  if (state < 0) {
    errno = EIO;
    return -1;
  }
  if (operation == LINES_GET)
    *bits = ((state & LINE_DTR) != 0 ? TIOCM_DTR : 0) | ((state & LINE_RTS) != 0 ? TIOCM_RTS : 0);
  return 0;
}

int ioctl(int file, unsigned long request, ...) {
  va_list more;
  va_start(more, request);
  void *argument = va_arg(more, void *);
  va_end(more);
  const int modem = request == TIOCMGET || request == TIOCMSET || request == TIOCMBIS || request == TIOCMBIC;
  if (modem && file >= 0 && file < FILES && sockets[file] != 0) return carry(sockets[file] - 1, request, argument);
  int (*real)(int, unsigned long, ...) = (int (*)(int, unsigned long, ...))dlsym(RTLD_NEXT, "ioctl");
  return real(file, request, argument);
}
