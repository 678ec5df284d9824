/* hardware-model --port PORT --elf FILE [--set NAME=NUMBER …] [--until hello|clock|line] [--then-ms N] [--serve]
 *                [--limit-ms N]
 * Runs an image from its reset until that goal, and so much longer, and writes a verdict in JSON: to standard output, or,
 * with --serve, where the console is
 * standard input and output, to standard error. Exit status 0: passed, 1: failed, 2: nothing could be judged. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chips/chips.h"
#include "elf.h"
#include "machine.h"
#include "refuse.h"
#include "report.h"

#define USUAL_LIMIT_MS 2000

typedef struct {
  const char *port, *elf;
  machine_goal goal;
  bool serve;
  uint64_t limit_ms, then_ms;
  board_facts facts;
} options;

static const char *value_of(char **argument, char **end) {
  if (argument + 1 >= end) refuse("%s needs a value.", *argument);
  return argument[1];
}

static uint64_t number(const char *text, const char *what) {
  char *end;
  const uint64_t value = strtoull(text, &end, 0);
  if (*text == 0 || *text == '-' || *end != 0) refuse("%s must be a number, not '%s'.", what, text);
  return value;
}

static void add_fact(board_facts *facts, const char *text) {
  const char *equals = strchr(text, '=');
  if (equals == NULL) refuse("--set needs NAME=NUMBER, not '%s'.", text);
  const size_t length = (size_t)(equals - text);
  if (facts->count == sizeof facts->all / sizeof *facts->all) refuse("--set is given too often.");
  board_fact *next = &facts->all[facts->count++];
  if (length >= sizeof next->name) refuse("The name in --set %s is too long.", text);
  memcpy(next->name, text, length);
  next->value = number(equals + 1, text);
}

static options parse(int count, char **arguments) {
  options o = {.limit_ms = USUAL_LIMIT_MS};
  char **end = arguments + count;
  for (char **a = arguments + 1; a < end; a++) {
    if (strcmp(*a, "--serve") == 0) {
      o.serve = true;
      continue;
    }
    const char *value = value_of(a, end);
    if (strcmp(*a, "--port") == 0) o.port = value;
    else if (strcmp(*a, "--elf") == 0) o.elf = value;
    else if (strcmp(*a, "--set") == 0) add_fact(&o.facts, value);
    else if (strcmp(*a, "--limit-ms") == 0) o.limit_ms = number(value, "--limit-ms");
    else if (strcmp(*a, "--then-ms") == 0) o.then_ms = number(value, "--then-ms");
    else if (strcmp(*a, "--until") == 0 && strcmp(value, "hello") == 0) o.goal = UNTIL_HELLO;
    else if (strcmp(*a, "--until") == 0 && strcmp(value, "clock") == 0) o.goal = UNTIL_CLOCK;
    else if (strcmp(*a, "--until") == 0 && strcmp(value, "line") == 0) o.goal = UNTIL_LINE;
    else refuse("%s %s is not known.", *a, value);
    a++;
  }
  if (o.port == NULL || o.elf == NULL) refuse("Give --port and --elf.");
  return o;
}

static const chip *chip_of(const char *port) {
  for (const chip *const *c = CHIPS; *c != NULL; c++) {
    if (strcmp((*c)->port, port) == 0) return *c;
  }
  refuse("There is no hardware model for the firmware port %s.", port);
}

int main(int count, char **arguments) {
  static options o;
  static machine m;
  o = parse(count, arguments);
  m = (machine){.facts = &o.facts, .goal = o.goal, .serve = o.serve, .then = o.then_ms * 1000 * MICROSECOND};
  m.limit = o.limit_ms * 1000 * MICROSECOND;
  machine_create(&m, chip_of(o.port));
  elf_load(&m, o.elf);
  machine_run(&m);
  report_write(&m, o.serve ? stderr : stdout);
  return m.reached && m.findings.broken == 0 ? 0 : 1;
}
