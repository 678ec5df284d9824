/* Reset and clock control of the STM32F4: RM0090, chapter 7. */
#ifndef LUT_STM32F4_RCC_H
#define LUT_STM32F4_RCC_H

#include "../stm32/registers.h"

#define RCC_CR REGISTER(0x40023800)
#define RCC_CR_HSION (1u << 0)
#define RCC_CR_HSIRDY (1u << 1)
#define RCC_CR_HSEON (1u << 16)
#define RCC_CR_HSERDY (1u << 17)
#define RCC_CR_HSEBYP (1u << 18)
#define RCC_CR_CSSON (1u << 19)
#define RCC_CR_PLLON (1u << 24)
#define RCC_CR_PLLRDY (1u << 25)
#define RCC_PLLCFGR REGISTER(0x40023804)
#define RCC_CFGR REGISTER(0x40023808)
#define RCC_CFGR_SWS (3u << 2)
#define RCC_CFGR_SWS_HSI (0u << 2)
#define RCC_CFGR_SWS_PLL (2u << 2)
#define RCC_APB1RSTR REGISTER(0x40023820)
#define RCC_APB2RSTR REGISTER(0x40023824)
#define RCC_AHB1ENR REGISTER(0x40023830)
#define RCC_APB1ENR REGISTER(0x40023840)
#define RCC_APB1ENR_TIM2 (1u << 0)
#define RCC_APB1ENR_TIM5 (1u << 3)
#define RCC_APB1ENR_PWR (1u << 28)
#define RCC_APB2ENR REGISTER(0x40023844)
#define RCC_APB2ENR_ADC1 (1u << 8)
#define RCC_CSR REGISTER(0x40023874)
#define RCC_CSR_RMVF (1u << 24)
#define RCC_CSR_BORRSTF (1u << 25)
#define RCC_CSR_PINRSTF (1u << 26)
#define RCC_CSR_PORRSTF (1u << 27)
#define RCC_CSR_SFTRSTF (1u << 28)
#define RCC_CSR_IWDGRSTF (1u << 29)
#define RCC_CSR_WWDGRSTF (1u << 30)
#define RCC_CSR_LPWRRSTF (1u << 31)

#define DBGMCU_IDCODE REGISTER(0xE0042000) /* RM0090, 38.6.1 */
#define IDCODE_DEVICE 0xFFFu
#define DEVICE_F40X 0x413u
#define DEVICE_F40X_REVISION_A 0x411u /* what the first STM32F405/407 say, by their erratum */

#endif
