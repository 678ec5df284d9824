import { Type } from '@sinclair/typebox';
import { object, oneOf, record } from '../common/schema.js';

const memorySchema = object(
  {
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
  },
  { description: 'sizes in bytes, and names of memories' },
);

const firmwareSchema = object(
  {
    toolchain: oneOf(['arm-none-eabi', 'riscv64-unknown-elf', 'aarch64-linux-gnu'], {
      description: "what the compiler's programs begin with",
    }),
    flags: Type.Array(Type.String(), { description: "compiler flags that select the board's own ISA" }),
  },
  { description: 'what is built for it' },
);

const usbSchema = Type.Array(
  object({
    vendor: Type.String({ pattern: '^[0-9a-f]{4}$', description: 'four hexadecimal digits' }),
    product: Type.String({ pattern: '^[0-9a-f]{4}$', description: 'four hexadecimal digits' }),
  }),
  { description: 'devices that the board, or its debug probe, is on USB' },
);

const portSchema = Type.String({
  pattern: '^[a-z0-9][a-z0-9-]*$',
  description: 'firmware port: folder under firmware-harness/ports',
});

/** The board itself. */
export const siliconSchema = object(
  { port: portSchema, baud: Type.Integer({ minimum: 9600, description: 'of its serial port' }) },
  { description: 'the real board; absent while no firmware port for it exists' },
);

/** A machine of QEMU that is the board, or takes its place. */
export const emulatorSchema = object(
  {
    kind: oneOf(['qemu'], { description: 'what emulates' }),
    port: portSchema,
    system: Type.String({ description: 'QEMU program, e.g. qemu-system-arm' }),
    machine: Type.String({ description: 'machine of QEMU, e.g. mps2-an500' }),
    standIn: Type.Boolean({
      description:
        "QEMU lacks the board; this machine takes its place, within the board's own ISA and memory",
    }),
    icountShift: Type.Integer({
      minimum: 0,
      maximum: 10,
      description: 'an instruction takes 2^shift ns of virtual time',
    }),
    arguments: Type.Optional(Type.Array(Type.String(), { description: "more of QEMU's arguments" })),
  },
  { description: 'the machine that runs the firmware where there is no board' },
);

const hardwareSchema = record(Type.Integer({ minimum: 0 }), {
  propertyNames: { pattern: '^[a-z][A-Za-z0-9_]*$' },
  description:
    'oscillator, pins and the like, as the firmware port asks for them: it sees oscillatorHz as LUT_OSCILLATOR_HZ',
});

const targetsSchema = object(
  { silicon: Type.Optional(siliconSchema), emulator: Type.Optional(emulatorSchema) },
  {
    description:
      'the ways in which the board exists; silicon only where its firmware port runs on the real board',
  },
);

const runtimeSchema = object(
  { window: Type.Integer({ minimum: 1024, multipleOf: 16, description: 'instead of memory.window' }) },
  { description: 'what a runtime changes' },
);

const publishedSchema = object(
  {
    validation: Type.String({
      pattern: '\\S',
      description: 'what it says of such a board, as a part of a sentence',
    }),
    source: Type.String({ pattern: '\\S', description: 'who published it, as the subject of that sentence' }),
  },
  { description: 'what others report of a latency table of this board on silicon' },
);

const powerSchema = object(
  {
    activeMilliwatts: Type.Number({ exclusiveMinimum: 0, description: 'while it computes' }),
    volts: Type.Number({ exclusiveMinimum: 0, description: 'supply voltage it was measured at' }),
    source: Type.String({ pattern: '\\S', description: 'who published it, and where' }),
  },
  { description: 'drawn while computing at the nominal clock; only from a published source' },
);

/** A board file, `boards/<id>.yaml`. */
export const boardSchema = object(
  {
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$', description: 'name of the file, without its ending' }),
    name: Type.String({ description: 'of the device, for people' }),
    core: Type.String({ description: 'processor core, e.g. Cortex-M7F' }),
    isa: Type.String({ description: 'instruction set, e.g. ARMv7E-M + FPv5-D16' }),
    clockHz: Type.Integer({ minimum: 1, description: 'nominal clock of the core' }),
    memory: memorySchema,
    firmware: firmwareSchema,
    usb: Type.Optional(usbSchema),
    hardware: Type.Optional(hardwareSchema),
    targets: targetsSchema,
    runtimes: Type.Optional(
      record(runtimeSchema, {
        description:
          'by the name of a runtime other than builtin: where its code takes room from the model window',
      }),
    ),
    power: Type.Optional(powerSchema),
    published: Type.Optional(publishedSchema),
    verified: object(
      {
        emulator: Type.String({ description: 'on which emulator' }),
        silicon: Type.String({ description: 'on which board' }),
      },
      { description: 'where the firmware has been seen to work' },
    ),
  },
  {
    title: 'edgelut board file',
    description: 'One kind of device. Sizes are in bytes, clocks in Hz.',
  },
);
