/** SLIP (RFC 1055), in which the ESP serial protocol packs its messages. */

const [END, ESC, ESC_END, ESC_ESC] = [0xc0, 0xdb, 0xdc, 0xdd];

export function slipEncode(message: Uint8Array): Uint8Array {
  const inside = Array.from(message).flatMap((byte) =>
    byte === END ? [ESC, ESC_END] : byte === ESC ? [ESC, ESC_ESC] : [byte],
  );
  return Uint8Array.of(END, ...inside, END);
}

/** Cuts a byte stream into messages. */
export class SlipDecoder {
  private message: number[] | undefined;
  private escaped = false;

  push(bytes: Uint8Array): Uint8Array[] {
    const messages: Uint8Array[] = [];
    for (const byte of bytes) {
      if (byte === END) {
        // a message's end, or its beginning: then what was before was noise
        if (this.message !== undefined && this.message.length > 0) {
          messages.push(Uint8Array.from(this.message));
          this.message = undefined;
        } else {
          this.message = [];
        }
        this.escaped = false;
      } else if (byte === ESC) {
        this.escaped = true;
      } else {
        this.message?.push(this.escaped ? (byte === ESC_END ? END : ESC) : byte);
        this.escaped = false;
      }
    }
    return messages;
  }
}
