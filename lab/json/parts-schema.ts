/** Fields that several of the JSON objects have. */
import { Type } from '@sinclair/typebox';
import { nullable, oneOf, sha256Hex } from '../../common/schema.js';
import { operationSchema } from '../../model/space/space-schema.js';
import { object } from '../../common/schema.js';

export const board = Type.String({ description: 'id of the board' });
export const port = Type.String({
  description:
    'where the board was reached: the path of a serial port, tcp://host:port, or emulator; the address of a broker for a fleet',
});
export const machine = Type.String({
  description: 'what ran: silicon, or the emulated machine, e.g. qemu mps2-an500',
});
export const unit = oneOf(['cycles', 'instructions'], {
  description: 'what the counts of this object count',
});
export const model = Type.String({ description: 'path of the model, as it was given' });
export const table = Type.String({ description: 'path of the table' });
export const tableHash = sha256Hex("the table's SHA-256");
export const seconds = Type.Number({ minimum: 0, description: 'how long the command took' });
export const arenaBytes = Type.Integer({
  minimum: 0,
  description: 'peak of the tensor arena, persistent part included',
});

/** A figure that may come about in several ways. */
export const figure = object(
  {
    value: Type.Number({ description: 'in the unit that the name of the field says' }),
    low: Type.Number({ description: 'lower end of its interval; the value where no error is known' }),
    high: Type.Number({ description: 'upper end of its interval; the value where no error is known' }),
    kind: oneOf(['measured', 'interpolated', 'estimated', 'published', 'assumed'], {
      description: 'how it came about: what its least certain part is',
    }),
    source: Type.String({ description: 'what it follows from' }),
  },
  { $id: 'figure', description: 'a figure, what it is worth, and where it is from' },
);

export const wear = nullable(
  object({
    sectors: Type.Integer({ minimum: 1, description: 'that were erased now' }),
    most: Type.Integer({ minimum: 1, description: 'erasures of one of them now, at most' }),
    most_ever: Type.Integer({
      minimum: 1,
      description: "erasures of the chip's most worn sector since the database knows it",
    }),
  }),
  'wear of the flash that holds models; null where nothing was erased',
);

/** The blocks of a network of a space. */
export const architecture = Type.Array(
  object({
    operation: operationSchema,
    width: Type.Integer({ minimum: 1, description: 'channels of its output' }),
  }),
  { description: 'what each block picked' },
);

/** Files that cannot be used. */
export const badBoards = () =>
  Type.Array(
    object({
      id: Type.String({ description: "of the file's name" }),
      reason: Type.String({ description: 'why it cannot be used, in a sentence' }),
    }),
    { description: 'files that are no board files, sorted' },
  );
