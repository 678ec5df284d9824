#include "report.h"

#include <stdarg.h>

static FILE *out;
static uint32_t settings;

static void text(const char *s) {
  fputc('"', out);
  for (; *s != 0; s++) {
    if (*s == '"' || *s == '\\') fputc('\\', out);
    if ((unsigned char)*s < 0x20) fprintf(out, "\\u%04x", (unsigned)*s);
    else fputc(*s, out);
  }
  fputc('"', out);
}

static void name(const char *s) {
  text(s);
  fputc(':', out);
}

void report_setting(machine *m, const char *key, const char *format, ...) {
  (void)m;
  char value[120];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(value, sizeof value, format, arguments);
  va_end(arguments);
  if (settings++ > 0) fputc(',', out);
  name(key);
  text(value);
}

static void findings_of(machine *m, bool broken) {
  fputc('[', out);
  uint32_t written = 0;
  for (uint32_t i = 0; i < m->findings.count; i++) {
    const finding *f = &m->findings.all[i];
    if (f->broken != broken) continue;
    if (written++ > 0) fputc(',', out);
    fputs("{\"rule\":", out);
    text(f->rule);
    fprintf(out, ",\"pc\":%llu,\"microseconds\":%llu,\"times\":%u,\"text\":", (unsigned long long)f->pc,
            (unsigned long long)(f->time / MICROSECOND), f->times);
    text(f->text);
    fputc('}', out);
  }
  fputc(']', out);
}

void report_write(machine *m, FILE *stream) {
  out = stream;
  settings = 0;
  fputs("{\"chip\":", out);
  text(m->chip->name);
  fprintf(out, ",\"passed\":%s,\"reached\":%s,\"end\":", m->reached && m->findings.broken == 0 ? "true" : "false",
          m->reached ? "true" : "false");
  text(m->end);
  fprintf(out, ",\"pc\":%llu,\"coreHz\":%llu,\"microseconds\":%llu,\"instructions\":%llu,", (unsigned long long)m->pc,
          (unsigned long long)m->core_hz, (unsigned long long)(m->time / MICROSECOND), (unsigned long long)m->instructions);
  fprintf(out, "\"consoleBytes\":%u,\"consoleBaud\":%.0f,\"hello\":\"", m->console.bytes_sent, m->console.baud);
  for (uint32_t i = 0; i < m->console.hello.length; i++) fprintf(out, "%02x", m->console.hello.payload[i]);
  fputs("\",\"trace\":[", out);
  for (uint32_t i = 0; i < m->trace.count; i++) {
    fprintf(out, "%s%.3f", i > 0 ? "," : "", (double)m->trace.edges[i] / (double)MICROSECOND);
  }
  fputs("],\"settings\":{", out);
  if (m->chip->describe != NULL) m->chip->describe(m);
  fputs("},\"broken\":", out);
  findings_of(m, true);
  fputs(",\"notJudged\":", out);
  findings_of(m, false);
  fputs("}\n", out);
  fflush(out);
}
