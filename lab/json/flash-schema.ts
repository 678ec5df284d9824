import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf, sha256Hex } from '../../common/schema.js';
import { board, port, seconds } from './parts-schema.js';

/** What `lut flash --json` prints. */
export const flashJsonSchema = object(
  {
    board,
    port,
    programmer: Type.String({ description: 'what writes, or would write, e.g. stm32flash' }),
    fingerprint: sha256Hex("of the firmware's timings"),
    bin: Type.String({ description: 'path of the image' }),
    address: Type.Integer({ minimum: 0, description: 'where the image begins' }),
    bytes: Type.Integer({ minimum: 0, description: 'of the image' }),
    commands: Type.Array(Type.String(), {
      description: 'what is done, as commands; those that begin with # say what to know beside them',
    }),
    written: Type.Boolean({ description: 'false with --dry-run' }),
    answered: nullable(
      object({
        firmware_port: Type.String({ description: 'firmware port that answers' }),
        unit: oneOf(['none', 'cycles', 'instructions'], { description: 'what its counter counts' }),
        core_hz: nullable(Type.Integer({ description: 'clock of its core' }), 'null where it does not know'),
        uid: nullable(
          Type.String({ description: "the chip's own number, in hex" }),
          'null where it has none',
        ),
        revision: nullable(Type.Integer({ description: 'of the chip' }), 'null where it does not know'),
        reset: oneOf(['unknown', 'power', 'pin', 'software', 'watchdog', 'other'], {
          description: 'what made it start',
        }),
      }),
      'who answers after the reset; null with --dry-run',
    ),
    seconds,
  },
  { title: 'lut flash --json', description: 'A board that was flashed.' },
);
