/** A byte stream to a board: a serial port, an emulator's pty, a TCP connection. */
export interface Transport {
  /** What messages call it, e.g. `/dev/ttyUSB0`. */
  readonly name: string;
  /** Resolves when the system has taken the bytes; rejects when the stream is closed. */
  write(bytes: Uint8Array): Promise<void>;
  /** Sets the one listener for received bytes. */
  onData(listener: (bytes: Uint8Array) => void): void;
  /** Sets the one listener for the end of the stream, whoever ended it; called at once if it has ended. */
  onClose(listener: () => void): void;
  /** Closes the stream; harmless when it is closed. */
  close(): Promise<void>;
}
