import { Type } from '@sinclair/typebox';
import { object, oneOf, record } from '../common/schema.js';

const memorySchema = object({
  flash: Type.Integer({ minimum: 1, description: 'program memory of the board' }),
  sram: Type.Integer({ minimum: 1, description: 'data memory of the board' }),
  arena: Type.Integer({ minimum: 1024, multipleOf: 16, description: 'tensor arena the firmware gets' }),
  window: Type.Integer({
    minimum: 1024,
    multipleOf: 16,
    description: 'room for one model, in the memory that holds weights',
  }),
  weights: Type.String({ description: 'memory that holds the model window, e.g. flash' }),
  tensors: Type.String({ description: 'memory that holds the arena, e.g. axi-sram' }),
});

const firmwareSchema = object({
  port: Type.String({ description: 'folder under firmware-harness/ports' }),
  toolchain: oneOf(['arm-none-eabi', 'riscv64-unknown-elf', 'aarch64-linux-gnu']),
  flags: Type.Array(Type.String(), { description: "compiler flags that select the board's own ISA" }),
});

const usbSchema = Type.Array(
  object({
    vendor: Type.String({ pattern: '^[0-9a-f]{4}$' }),
    product: Type.String({ pattern: '^[0-9a-f]{4}$' }),
  }),
);

const emulatorSchema = object({
  system: Type.String({ description: 'QEMU program, e.g. qemu-system-arm' }),
  machine: Type.String(),
  standIn: Type.Boolean({
    description: "QEMU lacks the board; this machine takes its place, within the board's own ISA and memory",
  }),
  icountShift: Type.Integer({
    minimum: 0,
    maximum: 10,
    description: 'an instruction takes 2^shift ns of virtual time',
  }),
  arguments: Type.Optional(Type.Array(Type.String())),
  windowAddress: Type.Optional(
    Type.Integer({
      description: 'where the flasher places models, for machines whose firmware cannot write its window',
    }),
  ),
});

const runtimeSchema = object({
  window: Type.Integer({ minimum: 1024, multipleOf: 16, description: 'instead of memory.window' }),
  windowAddress: Type.Optional(Type.Integer({ description: 'instead of emulator.windowAddress' })),
});

const powerSchema = object(
  {
    activeMilliwatts: Type.Number({ exclusiveMinimum: 0 }),
    volts: Type.Number({ exclusiveMinimum: 0, description: 'supply voltage it was measured at' }),
    source: Type.String({ pattern: '\\S', description: 'who published it, and where' }),
  },
  { description: 'drawn while computing at the nominal clock; only from a published source' },
);

/** A board file, `boards/<id>.yaml`. */
export const boardSchema = object(
  {
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$' }),
    name: Type.String(),
    core: Type.String(),
    isa: Type.String(),
    clockHz: Type.Integer({ minimum: 1 }),
    memory: memorySchema,
    firmware: firmwareSchema,
    usb: Type.Optional(usbSchema),
    emulator: emulatorSchema,
    silicon: Type.Optional(
      object(
        { baud: Type.Integer({ minimum: 9600 }) },
        { description: 'absent while no firmware port for the real board exists' },
      ),
    ),
    runtimes: Type.Optional(
      record(runtimeSchema, {
        description:
          'by the name of a runtime other than builtin: where its code takes room from the model window',
      }),
    ),
    power: Type.Optional(powerSchema),
    verified: object({ emulator: Type.String(), silicon: Type.String() }),
  },
  {
    title: 'edgelut board file',
    description: 'One kind of device. Sizes are in bytes, clocks in Hz.',
  },
);
