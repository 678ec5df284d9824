#include "../ports/trace.h"
#include "device.h"
#include "session.h"

static device bench;
static session host;

static void send(const uint8_t *line, size_t length) {
  for (size_t i = 0; i < length; i++) port_console_write(line[i]);
}

int main(void) {
  uint8_t line[FRAME_LINE_LIMIT];
  port_init();
  trace_start();
  device_start(&bench);
  session_start(&host, &bench);
  send(line, session_greet(&host, line));
  for (;;) {
    const int byte = port_console_read();
    if (byte < 0) {
      port_idle();
    } else {
      send(line, session_receive(&host, (uint8_t)byte, line));
      if (bench.restart) port_restart();
    }
  }
}
