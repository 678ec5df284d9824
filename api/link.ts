/** `edgelut/link`: the conversation with a benchmark firmware (docs/link-protocol.md). */
export { Client, type Timing } from '../agent/link/client.js';
export { DeviceError } from '../agent/link/device-error.js';
export { encodeFrame, FrameDecoder, type Frame, type Received } from '../agent/link/frame.js';
export type { Hello } from '../agent/link/hello.js';
export type { Fill, ModelInfo } from '../agent/link/messages.js';
export { openTransport } from '../agent/link/open-transport.js';
export { EACH_OPERATOR, PROTOCOL_VERSION, REQUESTS, WHOLE_GRAPH } from '../agent/link/protocol.js';
export { PATIENCE, Session, type Patience } from '../agent/link/session.js';
export type { Transport } from '../agent/link/transport.js';
