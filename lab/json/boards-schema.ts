import { Type } from '@sinclair/typebox';
import { boardSchema } from '../../boards/board-schema.js';
import { object } from '../../common/schema.js';
import { badBoards } from './parts-schema.js';
import { snakeCasedSchema } from './snake-case-schema.js';

/** What `lut boards --json` prints. */
export const boardsJsonSchema = object(
  {
    boards: Type.Array(snakeCasedSchema(boardSchema), { description: 'sorted by id' }),
    bad: badBoards(),
  },
  { title: 'lut boards --json', description: 'The boards, each as its file describes it.' },
);
