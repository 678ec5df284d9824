/* Functions in ROM that images call (ESP-IDF's esp_rom/esp32c3/ld): what they do is done here, then they return. */
#include "esp32c3.h"

#include <string.h>
#include <unicorn/riscv.h>

#define A(n) core_register(m, UC_RISCV_REG_A0 + (n))

static void give(machine *m, uint32_t value) { set_core_register(m, UC_RISCV_REG_A0, value); }

static void send(machine *m) {
  uart_wait(m);
  uart_send(m, (uint8_t)A(0));
  give(m, 0);
}

static void copy(machine *m) {
  const uint32_t to = A(0), from = A(1), count = A(2);
  static uint8_t buffer[512 << 10];
  if (count == 0) return;
  if (count > sizeof buffer || uc_mem_read(m->uc, from, buffer, count) != UC_ERR_OK ||
      uc_mem_write(m->uc, to, buffer, count) != UC_ERR_OK) {
    machine_end(m, "memcpy in ROM is given %u bytes from 0x%08x to 0x%08x, which cannot be.", count, from, to);
  }
  m->time += count * m->cycle;
}

static void fill(machine *m, uint32_t value, uint32_t count) {
  static uint8_t buffer[512 << 10];
  if (count == 0) return;
  memset(buffer, (int)value, sizeof buffer);
  if (count > sizeof buffer || uc_mem_write(m->uc, A(0), buffer, count) != UC_ERR_OK) {
    machine_end(m, "memset in ROM is given %u bytes at 0x%08x, which cannot be.", count, A(0));
  }
  m->time += count * m->cycle;
}

static void compare(machine *m) {
  uint8_t one = 0, other = 0;
  for (uint32_t i = 0; i < A(2) && one == other; i++) {
    if (uc_mem_read(m->uc, A(0) + i, &one, 1) != UC_ERR_OK || uc_mem_read(m->uc, A(1) + i, &other, 1) != UC_ERR_OK) {
      machine_end(m, "memcmp in ROM is given %u bytes at 0x%08x and 0x%08x, which cannot be.", A(2), A(0), A(1));
      return;
    }
    m->time += 2 * m->cycle;
  }
  give(m, (uint32_t)(one - other));
}

static void wait_for_flash(machine *m) {
  machine_wait_until(m, c3(m)->flash_busy);
  give(m, 0);
}

static void erase(machine *m, uint32_t bytes) {
  machine_wait_until(m, c3(m)->flash_busy);
  flash_write_enable(m);
  flash_erase(m, A(0) * bytes, bytes);
  wait_for_flash(m);
}

static void program(machine *m) {
  uint32_t address = A(0), from = A(1), count = A(2);
  while (count > 0) {
    uint8_t bytes[256];
    const uint32_t room = 256 - address % 256, now = count < room ? count : room;
    if (uc_mem_read(m->uc, from, bytes, now) != UC_ERR_OK) break;
    machine_wait_until(m, c3(m)->flash_busy);
    flash_write_enable(m);
    flash_program(m, address, bytes, now);
    address += now;
    from += now;
    count -= now;
  }
  wait_for_flash(m);
}

static void set_cache(machine *m, bool on) { *c3_word(m, SLOT_CACHE, 0) = on; }

void rom_call(machine *m) {
  switch (m->pc) {
    case 0x40000018: give(m, *c3_word(m, SLOT_RTC, 0x38) & 0x3F); break; /* rtc_get_reset_reason */
    case 0x40000050: m->time += A(0) * MICROSECOND; break;              /* ets_delay_us */
    case 0x40000068:                                                    /* uart_tx_one_char, uart_tx_one_char2 */
    case 0x4000006C: send(m); break;
    case 0x40000080: /* uart_tx_flush, uart_tx_wait_idle */
    case 0x40000084: machine_wait_until(m, c3(m)->sent); break;
    case 0x4000010C: wait_for_flash(m); break;      /* esp_rom_spiflash_wait_idle */
    case 0x40000124: erase(m, WINDOW_PAGE); break;  /* esp_rom_spiflash_erase_block */
    case 0x40000128: erase(m, 4096); break;         /* esp_rom_spiflash_erase_sector */
    case 0x4000012C: program(m); break;             /* esp_rom_spiflash_write */
    case 0x40000140: give(m, 0); break;             /* esp_rom_spiflash_unlock */
    case 0x40000354: fill(m, A(1), A(2)); break;    /* memset */
    case 0x40000358:                                /* memcpy, memmove */
    case 0x4000035C: copy(m); break;
    case 0x40000360: compare(m); break;             /* memcmp */
    case 0x4000037C: fill(m, 0, A(1)); break; /* bzero */
    case 0x400004D4: cache_invalidate(m, A(0), A(1)); break; /* Cache_Invalidate_Addr */
    case 0x400004D8: cache_invalidate_all(m); break;         /* Cache_Invalidate_ICache_All */
    case 0x4000051C: /* Cache_Disable_ICache, Cache_Suspend_ICache */
    case 0x40000524: set_cache(m, false); give(m, 0); break;
    case 0x40000520: /* Cache_Enable_ICache, Cache_Resume_ICache */
    case 0x40000528: set_cache(m, true); break;
    case 0x40000588: break; /* ets_update_cpu_frequency: notes the rate for ets_delay_us */
    default:
      rule_broken(m, "rom-function", "The image calls 0x%08llx in ROM, which the model has no function for.",
                  (unsigned long long)m->pc);
      machine_end(m, "A call into ROM that is not modelled.");
  }
}
