/** Most bytes of a message's payload. */
export const MESSAGE_LIMIT = 64 * 1024;
