/* A pseudo-terminal for a double that is written in TypeScript, which cannot make one: carries bytes, the client's baud
 * rate and its modem lines (lines.c), in their order.
 *
 *   terminal LINK      makes the terminal, and a symbolic link to it, until standard input ends
 *
 * On standard input and output, packets: kind u8 | rate u32 | length u16 | bytes, integers little-endian.
 *   out  'R' ready: the terminal's path        'D' the client sent, at its baud rate     'L' its lines: LINE_…
 *        'O' somebody has opened the terminal  'C' nobody has it open any more
 *   in   'D' to be received by the client; at a rate other than the client's, when not 0, it receives noise
 *        'A' the lines have been seen: after each 'L' */
#define _GNU_SOURCE
#include "lines.h"

#include <asm/termbits.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* What <stdlib.h> and <sys/ioctl.h> have for these clashes with termbits.h. */
#ifndef TIOCSPTLCK
#define TIOCSPTLCK _IOW('T', 0x31, int)
#endif

enum { CHUNK = 4096, KEPT = 65536, CLIENTS = 8 };

static int master;
static const char *link_path;
static char terminal_path[64];
static int holders;       /* of the terminal */
static uint8_t lines;     /* as they are */
static uint8_t kept[KEPT]; /* for the client, which has not yet taken it */
static size_t kept_bytes;

static void fail(const char *format, ...) {
  va_list more;
  va_start(more, format);
  vfprintf(stderr, format, more);
  va_end(more);
  exit(1);
}

static void finish(void) {
  char target[sizeof terminal_path];
  const ssize_t length = readlink(link_path, target, sizeof target - 1);
  if (length > 0 && (size_t)length == strlen(terminal_path) && memcmp(target, terminal_path, (size_t)length) == 0)
    unlink(link_path);
  exit(0);
}

static void write_whole(const uint8_t *bytes, size_t count) {
  while (count > 0) {
    const ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno != EINTR) finish();
    if (written > 0) bytes += written, count -= (size_t)written;
  }
}

static void read_whole(uint8_t *bytes, size_t count) {
  while (count > 0) {
    const ssize_t got = read(STDIN_FILENO, bytes, count);
    if (got == 0 || (got < 0 && errno != EINTR)) finish();
    if (got > 0) bytes += got, count -= (size_t)got;
  }
}

static void tell(char kind, uint32_t rate, const void *bytes, size_t count) {
  uint8_t packet[7 + CHUNK] = {(uint8_t)kind,         (uint8_t)rate,  (uint8_t)(rate >> 8), (uint8_t)(rate >> 16),
                               (uint8_t)(rate >> 24), (uint8_t)count, (uint8_t)(count >> 8)};
  memcpy(packet + 7, bytes, count);
  write_whole(packet, 7 + count);
}

/* The baud rate that the client has set: on Linux, a master gives the settings of its slave. */
static uint32_t client_rate(void) {
  struct termios2 settings;
  return ioctl(master, TCGETS2, &settings) == 0 ? settings.c_ospeed : 0;
}

/* Whether the lines fall when the terminal is closed: HUPCL, which a client may take away. */
static bool falls_on_close(void) {
  struct termios2 settings;
  return ioctl(master, TCGETS2, &settings) != 0 || (settings.c_cflag & HUPCL) != 0;
}

static void forward_received(void) {
  uint8_t bytes[CHUNK];
  for (;;) {
    const ssize_t got = read(master, bytes, sizeof bytes);
    if (got <= 0) return; /* EAGAIN, or EIO where nobody has it open */
    tell('D', client_rate(), bytes, (size_t)got);
  }
}

static void give_kept(void) {
  const ssize_t written = write(master, kept, kept_bytes);
  if (written <= 0) return;
  kept_bytes -= (size_t)written;
  memmove(kept, kept + written, kept_bytes);
}

/* What nobody has the port open for is lost, and at the double's end what the client has not taken. */
static void keep_for_client(const uint8_t *bytes, size_t count, uint32_t rate) {
  static uint32_t noise = 1;
  if (holders == 0) return;
  if (count > KEPT - kept_bytes) count = KEPT - kept_bytes;
  const bool garbled = rate != 0 && rate != client_rate();
  for (size_t i = 0; i < count; i++) {
    noise = noise * 1664525u + 1013904223u;
    kept[kept_bytes++] = garbled ? (uint8_t)(noise >> 24) : bytes[i];
  }
  give_kept();
}

/* The next packet; @return its kind */
static char take_packet(void) {
  uint8_t header[7], bytes[65536];
  read_whole(header, sizeof header);
  const uint32_t rate = header[1] | (uint32_t)header[2] << 8 | (uint32_t)header[3] << 16 | (uint32_t)header[4] << 24;
  const size_t count = header[5] | (size_t)header[6] << 8;
  read_whole(bytes, count);
  if (header[0] == 'D') keep_for_client(bytes, count, rate);
  return (char)header[0];
}

static void set_lines(uint8_t state) {
  if (state == lines) return;
  lines = state;
  forward_received(); /* what was sent before */
  tell('L', 0, &lines, 1);
  while (take_packet() != 'A') {
  }
}

/* @return whether the client is still there */
static bool serve_lines(int client) {
  lines_request request;
  if (recv(client, &request, sizeof request, 0) != sizeof request) {
    if (falls_on_close()) set_lines(0);
    return false;
  }
  if (request.operation == LINES_OPENED) set_lines(LINE_DTR | LINE_RTS);
  if (request.operation == LINES_SET) set_lines(request.lines);
  if (request.operation == LINES_RAISE) set_lines(lines | request.lines);
  if (request.operation == LINES_DROP) set_lines((uint8_t)(lines & ~request.lines));
  return send(client, &lines, 1, MSG_NOSIGNAL) == 1;
}

static void count_holders(int watch) {
  _Alignas(struct inotify_event) char events[4096];
  ssize_t left = read(watch, events, sizeof events);
  const int before = holders;
  for (char *at = events; left > 0;) {
    const struct inotify_event *event = (const struct inotify_event *)at;
    holders += (event->mask & IN_OPEN) != 0 ? 1 : (event->mask & IN_CLOSE) != 0 ? -1 : 0;
    const size_t size = sizeof *event + event->len;
    at += size, left -= (ssize_t)size;
  }
  if (before == 0 && holders > 0) tell('O', 0, "", 0);
  if (before > 0 && holders == 0) {
    forward_received();
    kept_bytes = 0;
    ioctl(master, TCFLSH, TCIOFLUSH);
    tell('C', 0, "", 0);
  }
}

static int listen_for_lines(const char *terminal) {
  struct sockaddr_un address;
  const socklen_t bytes = lines_address(terminal, &address);
  const int listener = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
  if (bind(listener, (struct sockaddr *)&address, bytes) != 0 || listen(listener, CLIENTS) != 0)
    fail("the socket for modem lines cannot be made: %s", strerror(errno));
  return listener;
}

/* Whether a double serves the terminal that a link leads to. */
static bool is_served(const char *terminal) {
  struct sockaddr_un address;
  const socklen_t bytes = lines_address(terminal, &address);
  const int connection = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
  const bool served = connect(connection, (struct sockaddr *)&address, bytes) == 0;
  close(connection);
  return served;
}

static void make_link(void) {
  char target[4096];
  const ssize_t length = readlink(link_path, target, sizeof target - 1);
  if (length >= 0) {
    target[length] = '\0';
    if (strncmp(target, "/dev/pts/", 9) != 0) fail("%s is a link to %s, and not of a double", link_path, target);
    if (is_served(target)) fail("another double is at %s", link_path);
    unlink(link_path); /* of a double that was killed */
  }
  if (symlink(terminal_path, link_path) != 0) fail("%s cannot be made: %s", link_path, strerror(errno));
}

static void make_terminal(void) {
  int unlocked = 0, number = 0;
  master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
  if (master < 0 || ioctl(master, TIOCSPTLCK, &unlocked) != 0 || ioctl(master, TIOCGPTN, &number) != 0)
    fail("no pseudo-terminal can be made: %s", strerror(errno));
  snprintf(terminal_path, sizeof terminal_path, "/dev/pts/%d", number);
  struct termios2 settings;
  ioctl(master, TCGETS2, &settings);
  settings.c_iflag = settings.c_oflag = settings.c_lflag = 0; /* raw: nothing is echoed before a client has set it up */
  settings.c_cflag |= HUPCL; /* as a serial port has it */
  ioctl(master, TCSETS2, &settings);
}

int main(int count, char **arguments) {
  if (count != 2) fail("usage: terminal LINK");
  link_path = arguments[1];
  for (int signals[] = {SIGINT, SIGHUP, SIGTERM, SIGPIPE}, i = 0; i < 4; i++) signal(signals[i], SIG_IGN);
  make_terminal();
  const int watch = inotify_init1(IN_CLOEXEC);
  if (watch < 0 || inotify_add_watch(watch, terminal_path, IN_OPEN | IN_CLOSE) < 0)
    fail("%s cannot be watched: %s", terminal_path, strerror(errno));
  const int listener = listen_for_lines(terminal_path);
  make_link();
  tell('R', 0, terminal_path, strlen(terminal_path));

  enum { INPUT, WATCH, LISTENER, MASTER, FIRST_CLIENT, ALL = FIRST_CLIENT + CLIENTS };
  struct pollfd files[ALL];
  for (int i = 0; i < ALL; i++) files[i] = (struct pollfd){-1, POLLIN, 0};
  files[INPUT].fd = STDIN_FILENO;
  files[WATCH].fd = watch;
  files[LISTENER].fd = listener;
  for (;;) {
    /* a terminal that nobody has open always reports its end */
    files[MASTER] = (struct pollfd){holders > 0 ? master : -1, (short)(POLLIN | (kept_bytes > 0 ? POLLOUT : 0)), 0};
    /* where the client takes nothing, the double waits */
    files[INPUT].events = kept_bytes <= KEPT - CHUNK ? POLLIN : 0;
    if (poll(files, ALL, -1) < 0) continue;
    if (files[WATCH].revents != 0) count_holders(watch);
    if ((files[MASTER].revents & (POLLIN | POLLHUP)) != 0) forward_received();
    if ((files[MASTER].revents & POLLOUT) != 0) give_kept();
    for (int i = FIRST_CLIENT; i < ALL; i++) {
      if (files[i].fd < 0 || files[i].revents == 0 || serve_lines(files[i].fd)) continue;
      close(files[i].fd);
      files[i].fd = -1;
    }
    if (files[LISTENER].revents != 0) {
      const int client = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
      int free = FIRST_CLIENT;
      while (free < ALL && files[free].fd >= 0) free++;
      if (free < ALL) files[free].fd = client;
      else close(client);
    }
    if (files[INPUT].revents != 0) take_packet();
  }
}
