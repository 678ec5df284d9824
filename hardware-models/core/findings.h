/* Rules of the manual that the image broke, and things that are not judged. */
#ifndef MODEL_FINDINGS_H
#define MODEL_FINDINGS_H

#include <stdbool.h>
#include <stdint.h>

typedef struct machine machine;

typedef struct {
  bool broken; /* a rule; else a note */
  const char *rule;
  uint64_t pc;
  uint64_t time; /* of the first time, picoseconds */
  uint32_t times;
  char text[240];
} finding;

#define FINDING_LIMIT 64

typedef struct {
  uint32_t count;
  uint32_t broken;
  finding all[FINDING_LIMIT];
} findings;

/* A broken rule, at the instruction that runs. `rule` is its short name; the text is a sentence with the manual's
 * section. The same rule at the same place counts once. */
void rule_broken(machine *m, const char *rule, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* Something that is not modelled, so not judged. Once for each rule and text. */
void not_judged(machine *m, const char *rule, const char *format, ...) __attribute__((format(printf, 3, 4)));

#endif
