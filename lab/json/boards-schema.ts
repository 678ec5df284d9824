import { Type } from '@sinclair/typebox';
import { boardSchema } from '../../boards/board-schema.js';
import { object } from '../../common/schema.js';
import { snakeCasedSchema } from './snake-case-schema.js';

/** What `lut boards --json` prints. */
export const boardsJsonSchema = object(
  {
    boards: Type.Array(snakeCasedSchema(boardSchema), { description: 'sorted by id' }),
    bad: Type.Array(
      object({
        id: Type.String({ description: "of the file's name" }),
        reason: Type.String({ description: 'why it cannot be used, in a sentence' }),
      }),
      { description: 'files that are no board files, sorted' },
    ),
  },
  { title: 'lut boards --json', description: 'The boards, each as its file describes it.' },
);
