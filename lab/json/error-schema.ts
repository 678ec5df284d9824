import { Type } from '@sinclair/typebox';
import { nullable, object } from '../../common/schema.js';

/** What any command prints with `--json` when it fails. */
export const errorJsonSchema = object(
  {
    error: object(
      {
        code: Type.String({ description: 'one of docs/errors.md' }),
        message: Type.String({ description: 'what happened, and to what: one sentence' }),
        remedy: nullable(Type.String(), 'what to do next; null where nothing can be said'),
      },
      { description: 'the failure' },
    ),
  },
  {
    title: '--json, of a command that failed',
    description: 'What went wrong. The exit status tells its group.',
  },
);
