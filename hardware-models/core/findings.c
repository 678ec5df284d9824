#include "findings.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "machine.h"

static void add(machine *m, bool broken, const char *rule, const char *format, va_list arguments) {
  finding next = {.broken = broken, .rule = rule, .pc = m->pc, .time = m->time, .times = 1};
  vsnprintf(next.text, sizeof next.text, format, arguments);
  findings *list = &m->findings;
  for (uint32_t i = 0; i < list->count; i++) {
    finding *known = &list->all[i];
    if (strcmp(known->rule, rule) != 0) continue;
    if (broken ? known->pc == next.pc : strcmp(known->text, next.text) == 0) {
      known->times++;
      return;
    }
  }
  if (broken) list->broken++;
  if (list->count < FINDING_LIMIT) list->all[list->count++] = next;
}

void rule_broken(machine *m, const char *rule, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  add(m, true, rule, format, arguments);
  va_end(arguments);
}

void not_judged(machine *m, const char *rule, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  add(m, false, rule, format, arguments);
  va_end(arguments);
}
