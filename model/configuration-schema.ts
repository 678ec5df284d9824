import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf, record } from '../common/schema.js';

/** What a figure counts. */
export const unitSchema = oneOf(['cycles', 'instructions'], {
  $id: 'unit',
  description: 'processor cycles of silicon, or instructions retired by an emulator',
});

/** {@link DeviceConfiguration} */
export const configurationSchema = object(
  {
    board: Type.String({ description: 'id of the board file' }),
    port: Type.Optional(
      Type.String({
        description: 'firmware port that ran; absent in what was recorded before configurations named it',
      }),
    ),
    machine: Type.String({
      description: "machine that really ran: silicon, or the emulator's, e.g. qemu mps2-an500",
    }),
    clockHz: nullable(
      Type.Number(),
      "measured core clock in Hz, snapped to the board's nominal clock within 1000 ppm; null where an emulator has none",
    ),
    runtime: Type.String({ description: 'what runs models: builtin, or tflm' }),
    flavour: Type.String({ description: "variant of the runtime's kernels" }),
    kernels: Type.String({ description: 'SHA-256 of the kernels, which are what is timed' }),
    timing: Type.String({ description: 'SHA-256 of what makes the timing window' }),
    compiler: Type.String({ description: 'name and version' }),
    flags: Type.Array(Type.String(), { description: 'that it was given' }),
    placement: object(
      {
        weights: Type.String({ description: 'memory that holds weights' }),
        tensors: Type.String({ description: 'memory that holds the tensor arena' }),
      },
      { description: 'which memory holds what' },
    ),
    settings: record(Type.String({ description: 'value of the register, in hex' }), {
      description: 'cache and flash-wait registers as read back from the device, by name',
    }),
    unit: unitSchema,
    counter: Type.String({ description: 'name of the counter that was read, e.g. dwt.cyccnt, tim2' }),
  },
  { $id: 'configuration', description: 'everything besides the case that a timing depends on' },
);
