/* The reference has no micro-kernels that would take an operator. */
#ifndef LUT_TAKES_H
#define LUT_TAKES_H
#endif
