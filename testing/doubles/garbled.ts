/** What a serial port makes of bytes that are sent at another baud rate than its own: others, the same every time. */
export function garbled(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte << 1) ^ (byte >> 3) ^ 0xa5);
}
