/* Registers: ESP32-C3 TRM, chapters 5 (IO MUX), 16 (system registers), 26 (UART), 30 (USB serial/JTAG). */
#include "console.h"

#include "../bare-metal/registers.h"
#include "../port.h"
#include "clock.h"

#define IO_MUX_U0RXD REGISTER(0x60009054) /* GPIO20 */
#define IO_MUX_U0TXD REGISTER(0x60009058) /* GPIO21 */
#define IO_MUX_FUNCTION_MASK (7u << 12)   /* function 0 is the UART */
#define IO_MUX_INPUT (1u << 9 | 1u << 8)  /* FUN_IE, FUN_WPU: an open line is idle */

#define SYSTEM_PERIP_CLK_EN0 REGISTER(0x600C0010)
#define SYSTEM_PERIP_RST_EN0 REGISTER(0x600C0018)
#define SYSTEM_UART_MEM (1u << 24)
#define SYSTEM_UART (1u << 2)

#define UART 0x60000000
#define UART_FIFO REGISTER(UART + 0x00)
#define UART_CLKDIV REGISTER(UART + 0x14)
#define UART_STATUS REGISTER(UART + 0x1C)
#define UART_RECEIVED 0x3FFu
#define UART_TO_SEND(status) ((status) >> 16 & 0x3FF)
#define UART_FIFO_BYTES 128
#define UART_CONF0 REGISTER(UART + 0x20)
#define UART_CONF0_8N1 (1u << 28 | 1u << 4 | 3u << 2) /* MEM_CLK_EN, 1 stop bit, 8 bits */
#define UART_CLK_CONF REGISTER(UART + 0x78)
#define UART_CLK_CONF_XTAL (1u << 25 | 1u << 24 | 1u << 22 | 3u << 20) /* RX, TX and core on, from the crystal */
#define UART_CLK_CONF_RST_CORE (1u << 23)
#define UART_ID REGISTER(UART + 0x80)
#define UART_ID_REG_UPDATE (1u << 31)
#define UART_ID_UPDATE_CTRL (1u << 30)

#define USB_EP1 REGISTER(0x60043000)
#define USB_EP1_CONF REGISTER(0x60043004)
#define USB_WR_DONE (1u << 0)
#define USB_IN_FREE (1u << 1)
#define USB_OUT_AVAILABLE (1u << 2)

/* The baud rate divides the crystal in sixteenths. */
#define DIVIDER ((LUT_OSCILLATOR_HZ * 16ull + LUT_BAUD / 2) / LUT_BAUD)
_Static_assert(DIVIDER >= 16 && DIVIDER >> 4 <= 0xFFF, "the UART cannot run at the board's baud rate");

#define WAIT_LIMIT 4000000 /* cycles: 25 ms at 160 MHz; the UART sends a byte, and a host on USB takes some, each ms */

static bool over_usb; /* where the last byte came from */
static bool unsent;   /* bytes wait in the USB packet, or a full one still wants its end */
static bool deaf;     /* the host does not take what is sent: the rest is dropped until it speaks */

static bool wait_for(volatile uint32_t *reg, uint32_t mask, uint32_t value) {
  const uint32_t start = clock_cycles();
  while ((*reg & mask) != value) {
    if (clock_cycles() - start > WAIT_LIMIT) return false;
  }
  return true;
}

/* TRM 26.5.2.1 and 26.5.2.2. USB the ROM has started: it must not be reset while a host is there. */
void console_start(void) {
  SYSTEM_PERIP_CLK_EN0 |= SYSTEM_UART_MEM | SYSTEM_UART;
  SYSTEM_PERIP_RST_EN0 &= ~(SYSTEM_UART_MEM | SYSTEM_UART);
  UART_CLK_CONF |= UART_CLK_CONF_RST_CORE;
  SYSTEM_PERIP_RST_EN0 |= SYSTEM_UART;
  SYSTEM_PERIP_RST_EN0 &= ~SYSTEM_UART;
  UART_CLK_CONF &= ~UART_CLK_CONF_RST_CORE;
  UART_ID &= ~UART_ID_UPDATE_CTRL;
  (void)wait_for(&UART_ID, UART_ID_REG_UPDATE, 0);
  UART_CLK_CONF = UART_CLK_CONF_XTAL;
  UART_CLKDIV = (uint32_t)(DIVIDER >> 4 | (DIVIDER & 0xF) << 20);
  UART_CONF0 = UART_CONF0_8N1;
  UART_ID |= UART_ID_REG_UPDATE;
  (void)wait_for(&UART_ID, UART_ID_REG_UPDATE, 0);
  IO_MUX_U0RXD = (IO_MUX_U0RXD & ~IO_MUX_FUNCTION_MASK) | IO_MUX_INPUT;
  IO_MUX_U0TXD &= ~IO_MUX_FUNCTION_MASK;
}

/* A packet ends by WR_DONE; behind a full one, which went by itself, an empty one tells the host that this was all. */
static void send_packet(void) {
  if (!unsent) return;
  unsent = false;
  if (wait_for(&USB_EP1_CONF, USB_IN_FREE, USB_IN_FREE)) USB_EP1_CONF = USB_WR_DONE;
}

int port_console_read(void) {
  send_packet();
  const bool usb = (USB_EP1_CONF & USB_OUT_AVAILABLE) != 0;
  if (!usb && (UART_STATUS & UART_RECEIVED) == 0) return -1;
  over_usb = usb;
  deaf = false;
  return (uint8_t)(usb ? USB_EP1 : UART_FIFO);
}

static void write_usb(uint8_t byte) {
  if (deaf) return;
  if (!wait_for(&USB_EP1_CONF, USB_IN_FREE, USB_IN_FREE)) {
    deaf = true;
    return;
  }
  USB_EP1 = byte;
  unsent = true;
}

static void write_uart(uint8_t byte) {
  const uint32_t start = clock_cycles();
  while (UART_TO_SEND(UART_STATUS) >= UART_FIFO_BYTES) {
    if (clock_cycles() - start > WAIT_LIMIT) return;
  }
  UART_FIFO = byte;
}

void port_console_write(uint8_t byte) {
  if (over_usb) {
    write_usb(byte);
  } else {
    write_uart(byte);
  }
}
