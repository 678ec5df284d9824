import { Type } from '@sinclair/typebox';
import { object, oneOf, sha256Hex } from '../../common/schema.js';
import { board } from './parts-schema.js';

const bytes = (description: string) => Type.Integer({ minimum: 0, description });

/** What `lut firmware --json` prints. */
export const firmwareJsonSchema = object(
  {
    board,
    target: oneOf(['silicon', 'emulator'], { description: 'which it was built for' }),
    firmware_port: Type.String({ description: 'folder of firmware-harness/ports' }),
    elf: Type.String({ description: 'path of the program with its symbols' }),
    bin: Type.String({ description: 'path of the image that is written' }),
    fingerprint: sha256Hex('of all that its timings depend on; the firmware says it in HELLO'),
    image_sha256: sha256Hex('of the image'),
    compiler: Type.String({ description: "first line of the compiler's --version" }),
    sizes: object(
      {
        image: bytes('of the image'),
        code: bytes('code and constants'),
        data: bytes('variables'),
        arena: bytes('of the tensor arena'),
        window: bytes('of the model window'),
      },
      { description: "in bytes of the board's memories" },
    ),
  },
  { title: 'lut firmware --json', description: 'A firmware that was built.' },
);
