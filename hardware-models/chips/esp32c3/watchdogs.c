/* Watchdogs (12): the RTC's (12.2), timer group 0's (12.2) and the super watchdog (12.3). The ROM starts an image in
 * flash with all of them counting: the first two by their flash boot protection (12.2.2.4). */
#include "esp32c3.h"

#define KEY 0x50D83AA1
#define SUPER_KEY 0x8F1D312A

#define RTC_OPTIONS0 0x000
#define RTC_RESET_STATE 0x038
#define RTC_CONFIG0 0x090
#define RTC_STAGE0 0x094 /* to stage 3 */
#define RTC_FEED 0x0A4
#define RTC_PROTECT 0x0A8
#define SUPER_CONFIG 0x0AC
#define SUPER_PROTECT 0x0B0

#define MAIN_CONFIG0 0x048
#define MAIN_CONFIG1 0x04C
#define MAIN_STAGE0 0x050
#define MAIN_FEED 0x060
#define MAIN_PROTECT 0x064

#define ENABLED (1u << 31)
#define RTC_FLASH_BOOT (1u << 12)
#define MAIN_FLASH_BOOT (1u << 14)
#define SUPER_AUTO_FEED (1u << 31)
#define SUPER_DISABLE (1u << 30)
#define SUPER_FEED (1u << 29)

#define RTC_SLOW_HZ 136000 /* its own oscillator, 6.2.4.2 */
#define SUPER_SECONDS 1    /* "slightly less than one second", 12.3 */

typedef struct {
  const char *name;
  ticker *count;
  double hz;
  double left; /* ticks until it resets the chip; negative: never */
} watchdog;

static void settle(machine *m, ticker *t, double hz) {
  t->ticks += (double)(m->time - t->since) / PICOSECONDS * hz;
  t->since = m->time;
}

static double main_hz(machine *m) {
  const uint32_t prescale = *c3_word(m, SLOT_TIMER_GROUP, MAIN_CONFIG1) >> 16;
  return (double)c3(m)->apb_hz / (prescale == 0 ? 65536 : prescale);
}

void watchdogs_settle(machine *m) {
  esp32c3 *c = c3(m);
  settle(m, &c->rtc_watchdog, RTC_SLOW_HZ);
  settle(m, &c->main_watchdog, main_hz(m));
  settle(m, &c->super_watchdog, 1);
}

/* The ticks until the first of four stages that resets: an action of 2 or more. */
static double until_reset(const uint32_t hold[4], const uint32_t action[4], uint32_t first_multiplier) {
  double sum = 0;
  for (int stage = 0; stage < 4; stage++) {
    sum += (double)hold[stage] * (stage == 0 ? first_multiplier : 1);
    if (action[stage] >= 2) return sum;
  }
  return -1;
}

static double rtc_left(machine *m) {
  const uint32_t config = *c3_word(m, SLOT_RTC, RTC_CONFIG0);
  if ((config & (ENABLED | RTC_FLASH_BOOT)) == 0) return -1;
  const bool boot = (config & RTC_FLASH_BOOT) != 0;
  const uint32_t action[4] = {boot ? 3 : config >> 28 & 7, config >> 25 & 7, config >> 22 & 7, config >> 19 & 7};
  /* stage 0 counts twice its value: eFuse WDT_DELAY_SEL is 0 */
  return until_reset(c3_word(m, SLOT_RTC, RTC_STAGE0), action, 2);
}

static double main_left(machine *m) {
  const uint32_t config = *c3_word(m, SLOT_TIMER_GROUP, MAIN_CONFIG0);
  if ((config & (ENABLED | MAIN_FLASH_BOOT)) == 0) return -1;
  const bool boot = (config & MAIN_FLASH_BOOT) != 0;
  const uint32_t action[4] = {boot ? 3 : config >> 29 & 3, config >> 27 & 3, config >> 25 & 3, config >> 23 & 3};
  return until_reset(c3_word(m, SLOT_TIMER_GROUP, MAIN_STAGE0), action, 1);
}

static double super_left(machine *m) {
  return (*c3_word(m, SLOT_RTC, SUPER_CONFIG) & (SUPER_AUTO_FEED | SUPER_DISABLE)) != 0 ? -1 : SUPER_SECONDS;
}

static void list(machine *m, watchdog out[3]) {
  esp32c3 *c = c3(m);
  out[0] = (watchdog){"RTC watchdog", &c->rtc_watchdog, RTC_SLOW_HZ, rtc_left(m)};
  out[1] = (watchdog){"watchdog of timer group 0", &c->main_watchdog, main_hz(m), main_left(m)};
  out[2] = (watchdog){"super watchdog", &c->super_watchdog, 1, super_left(m)};
}

void watchdogs_plan(machine *m) {
  esp32c3 *c = c3(m);
  watchdogs_settle(m);
  watchdog all[3];
  list(m, all);
  c->bite = NEVER;
  for (int i = 0; i < 3; i++) {
    if (all[i].left < 0) continue;
    const double ticks = all[i].left - all[i].count->ticks;
    const uint64_t at = m->time + (uint64_t)((ticks < 0 ? 0 : ticks) / all[i].hz * PICOSECONDS);
    if (at < c->bite) {
      c->bite = at;
      c->biter = all[i].name;
    }
  }
}

void watchdogs_check(machine *m) {
  if (m->time < c3(m)->bite) return;
  rule_broken(m, "watchdog-bites", "The %s resets the chip %llu ms after power-on (12.2).", c3(m)->biter,
              (unsigned long long)(m->time / (1000 * MICROSECOND)));
  machine_end(m, "A watchdog reset the chip.");
}

void watchdogs_judge(machine *m) {
  watchdogs_plan(m);
  watchdog all[3];
  list(m, all);
  for (int i = 0; i < 3; i++) {
    if (all[i].left < 0) continue;
    rule_broken(m, "watchdog-left-on",
                "The %s still counts: it will reset the chip %.0f ms after it was fed last (12.2, 12.3).",
                all[i].name, all[i].left / all[i].hz * 1000);
  }
}

/* Every lock's reset value is its key, so it is open. Whether the ROM closes the RTC's two is not documented: ESP-IDF and
 * mdk open them before they write, so here they are closed. Timer group 0's is open: mdk's start-up writes it without
 * the key. */
void watchdogs_reset(machine *m) {
  esp32c3 *c = c3(m);
  c->rtc_watchdog = c->main_watchdog = c->super_watchdog = (ticker){.since = m->time};
  uint32_t *rtc = c->words[SLOT_RTC], *main = c->words[SLOT_TIMER_GROUP];
  rtc[RTC_OPTIONS0 / 4] = 0x1C00A000;
  rtc[RTC_RESET_STATE / 4] = 0x3000 | 1; /* power-on */
  rtc[RTC_CONFIG0 / 4] = 0x13214;
  rtc[RTC_STAGE0 / 4] = 200000;
  rtc[RTC_STAGE0 / 4 + 1] = 80000;
  rtc[RTC_STAGE0 / 4 + 2] = rtc[RTC_STAGE0 / 4 + 3] = 0xFFF;
  rtc[RTC_PROTECT / 4] = 0;
  rtc[SUPER_CONFIG / 4] = 0x04B00000;
  rtc[SUPER_PROTECT / 4] = 0;
  main[MAIN_CONFIG0 / 4] = 0x4C000;
  main[MAIN_CONFIG1 / 4] = 0x10000;
  main[MAIN_STAGE0 / 4] = 26000000;
  main[MAIN_STAGE0 / 4 + 1] = 0x7FFFFFF;
  main[MAIN_STAGE0 / 4 + 2] = main[MAIN_STAGE0 / 4 + 3] = 0xFFFFF;
  main[MAIN_PROTECT / 4] = KEY;
  watchdogs_plan(m);
}

/* Whether a write to a watchdog's register has an effect (12.2.2.3). */
static bool unlocked(machine *m, uint32_t protect, uint32_t key, const char *name) {
  if (protect == key) return true;
  rule_broken(m, "watchdog-locked",
              "The %s is written while its write protection is on: nothing changes (12.2.2.3).", name);
  return false;
}

void rtc_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  uint32_t *words = c3(m)->words[SLOT_RTC];
  if (offset == RTC_OPTIONS0 && (value & ENABLED) != 0) {
    machine_reset(m); /* SW_SYS_RST */
    return;
  }
  if (offset == RTC_RESET_STATE) return; /* its causes only read */
  if (offset >= RTC_CONFIG0 && offset <= RTC_FEED && !unlocked(m, words[RTC_PROTECT / 4], KEY, "RTC watchdog")) return;
  if (offset == SUPER_CONFIG && !unlocked(m, words[SUPER_PROTECT / 4], SUPER_KEY, "super watchdog")) return;
  watchdogs_settle(m);
  if (offset == RTC_FEED) c3(m)->rtc_watchdog.ticks = 0;
  if (offset == SUPER_CONFIG && (value & SUPER_FEED) != 0) {
    c3(m)->super_watchdog.ticks = 0;
    value &= ~SUPER_FEED;
  }
  stored_write(m, self, offset, value);
  watchdogs_plan(m);
}

void timer_group_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  uint32_t *words = c3(m)->words[SLOT_TIMER_GROUP];
  if (offset >= MAIN_CONFIG0 && offset <= MAIN_FEED &&
      !unlocked(m, words[MAIN_PROTECT / 4], KEY, "watchdog of timer group 0")) {
    return;
  }
  watchdogs_settle(m);
  if (offset == MAIN_FEED) c3(m)->main_watchdog.ticks = 0;
  if (offset == MAIN_CONFIG0) value &= ~(1u << 22); /* CONF_UPDATE_EN clears itself */
  stored_write(m, self, offset, value);
  watchdogs_plan(m);
}
