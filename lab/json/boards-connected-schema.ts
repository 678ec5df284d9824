import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf, sha256Hex } from '../../common/schema.js';
import { badBoards, board } from './parts-schema.js';

const ids = (description: string) => Type.String({ pattern: '^[0-9a-f]{4}$', description });

const usbSchema = object({
  vendor: ids('id of its vendor'),
  product: ids('id of its product'),
  serial: nullable(Type.String(), 'serial number of the device; null where it has none'),
  name: nullable(Type.String(), 'what the device calls itself; null where it does not'),
});

const answerSchema = object({
  board,
  firmware_port: Type.String({ description: 'the firmware port that was built for it' }),
  fingerprint: sha256Hex('of the firmware'),
  runtime: Type.String({ description: "of the firmware's kernels" }),
  flavour: Type.String({ description: 'of the kernels' }),
  unit: oneOf(['cycles', 'instructions', 'none'], { description: 'what its counter counts' }),
  uid: nullable(Type.String(), "the chip's own number, in hexadecimal digits; null where it has none"),
  revision: nullable(Type.Integer({ minimum: 1 }), 'of the chip; null where it is unknown'),
});

const deviceSchema = object({
  port: nullable(Type.String(), 'path of the serial port; null where the device has none'),
  usb: nullable(usbSchema, 'null where the port is not on USB'),
  candidates: Type.Array(Type.String(), {
    description: 'ids of the boards whose files name its USB ids: ambiguous where there are several',
  }),
  state: oneOf(['answers', 'silent', 'busy', 'forbidden', 'failed', 'unasked'], {
    description:
      'busy: another program has the port; forbidden: this user may not open it; unasked: it is not on USB, or no port',
  }),
  answer: nullable(answerSchema, 'what the firmware says of itself; null unless it answers'),
  reason: nullable(Type.String(), 'why nothing answered, in a sentence; null where nothing was asked'),
});

/** What `lut boards --connected --json` prints. */
export const boardsConnectedJsonSchema = object(
  {
    devices: Type.Array(deviceSchema, { description: 'serial ports, then boards without one' }),
    bad: badBoards(),
  },
  { title: 'lut boards --connected --json', description: 'What is plugged in, and who answers.' },
);
