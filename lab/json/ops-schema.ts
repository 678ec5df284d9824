import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf } from '../../common/schema.js';
import { elementTypeSchema, operatorKindSchema } from '../../model/operator-schema.js';

const runtimeName = oneOf(['builtin', 'tflm'], { description: 'of a runtime (docs/tflm.md)' });
const elementType = (of: string) => elementTypeSchema(`type of the elements of its ${of}`);

/** What `lut ops --json` prints. */
export const opsJsonSchema = object(
  {
    board: nullable(Type.String({ description: 'id of the board' }), 'null without --board'),
    runtimes: Type.Array(
      object({
        name: runtimeName,
        needs: nullable(
          Type.String({ description: 'what it needs that does not come with lut' }),
          'null where that is nothing',
        ),
      }),
      { description: 'what runs models' },
    ),
    operators: Type.Array(
      object({
        kind: operatorKindSchema,
        types: Type.Array(object({ input: elementType('inputs'), output: elementType('outputs') }), {
          description: 'between which it works; docs/operators.md says in which forms',
        }),
        runtimes: Type.Array(runtimeName, { description: 'which it runs in' }),
      }),
      { description: 'in the order in which tables list them' },
    ),
  },
  { title: 'lut ops --json', description: 'The operators that run.' },
);
