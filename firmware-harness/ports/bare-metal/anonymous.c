/* A machine that has nothing to say of itself: an emulator's that stands in for a board. */
#include "../port.h"

port_chip port_identity(void) { return (port_chip){.reset = RESET_UNKNOWN}; }

port_state port_status(void) { return (port_state){.core_hz = port_core_hz(), .decidegrees = PORT_NO_TEMPERATURE}; }
