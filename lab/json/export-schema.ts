import { Type } from '@sinclair/typebox';
import { nullable, object } from '../../common/schema.js';
import { board, model, table, tableHash, unit } from './parts-schema.js';

const bytes = (description: string) => Type.Integer({ minimum: 0, description });
const count = (description: string) => nullable(Type.Number({ minimum: 0 }), description);

/** What `lut export --json` prints. */
export const exportJsonSchema = object(
  {
    model,
    board,
    out: Type.String({ description: 'folder of the sources' }),
    name: Type.String({ description: 'what its C names begin with' }),
    kernels: Type.String({ description: 'their flavour' }),
    files: Type.Array(Type.String(), { description: 'paths within the folder' }),
    operators: Type.Array(
      object({
        index: Type.Integer({ minimum: 0, description: 'place in the order of execution, from 0' }),
        kind: Type.String({
          description: 'of the operator, or of the form of it that has a kernel of its own',
        }),
        kernel: Type.String({ description: 'what runs it: a micro-kernel, or reference' }),
      }),
      { description: 'in the order of execution' },
    ),
    arena_bytes: bytes('of the RAM that its tensors take: all that it takes but the stack'),
    flash: nullable(
      object({
        compiler: Type.String({ description: "first line of the compiler's --version" }),
        total: bytes("code and constants, without the C library's functions"),
        weights: bytes('of it, weights and other constant tensors'),
        biases: bytes('of it, biases'),
        factors: bytes('of it, the factors by which sums are scaled, of each channel'),
        without_weights: bytes('all but weights and biases'),
        code_and_records: bytes('all but weights, biases and factors'),
      }),
      "in bytes, as the board's compiler makes it; null where that is not on this machine",
    ),
    stack_bytes: nullable(
      Type.Integer({ minimum: 0 }),
      'about what its functions take of the stack; null where flash is',
    ),
    interpreter: object(
      {
        arena_bytes: bytes('its arena for the same model'),
        flash_bytes: nullable(
          Type.Integer({ minimum: 0 }),
          'its code and constants with all kernels, without a model; null where flash is',
        ),
      },
      { description: "what the firmware's interpreter takes with the same kernels" },
    ),
    predicted: nullable(
      object({
        table,
        table_hash: tableHash,
        unit,
        total: count('an inference in the interpreter; null where an operator is missing'),
        low: count('lower end of the 90 % interval of the total; null where that is'),
        high: count('upper end of the 90 % interval of the total; null where that is'),
      }),
      'what the table of --table says; null without one',
    ),
  },
  { title: 'lut export --json', description: 'A network that was written as C.' },
);
