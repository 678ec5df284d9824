#include "../../../runtime.h"

const char runtime_flavour[] = "reference";
