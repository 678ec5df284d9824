import { Type } from '@sinclair/typebox';
import { object, oneOf, record } from '../common/schema.js';
import { stated } from './stated-schema.js';

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

const baudSchema = (what: string) => Type.Integer({ minimum: 9600, description: `baud rate ${what}` });

const addressSchema = Type.Integer({ minimum: 0, description: 'where the image begins' });

const regionSchema = object({
  base: Type.Integer({ minimum: 0, description: 'first address' }),
  bytes: Type.Integer({ minimum: 1, description: 'size' }),
});

const lineSchema = Type.String({
  pattern: '^-?(rts|dtr)$',
  description: 'a modem line of the serial port; with - before it the wire is inverted',
});

const programmersSchema = object(
  {
    stm32flash: Type.Optional(
      object(
        {
          device: Type.Integer({ minimum: 0, description: 'id that the ROM bootloader says, e.g. 0x413' }),
          address: addressSchema,
          baud: baudSchema('of the ROM bootloader'),
          lines: Type.Optional(
            object(
              { boot0: lineSchema, reset: lineSchema },
              { description: 'wires to BOOT0 and NRST; without them the user is asked to set them' },
            ),
          ),
        },
        { description: 'the ROM bootloader of an STM32 on its serial port' },
      ),
    ),
    openocd: Type.Optional(
      object(
        {
          configuration: Type.Array(Type.String(), {
            minItems: 1,
            description: 'configuration files that OpenOCD reads',
          }),
          address: addressSchema,
        },
        { description: 'a debug probe, by OpenOCD' },
      ),
    ),
    esptool: Type.Optional(
      object(
        {
          chip: Type.String({ description: 'as esptool calls it, e.g. esp32c3' }),
          address: addressSchema,
          baud: baudSchema('of the transfer'),
        },
        { description: 'the ROM loader of an ESP32' },
      ),
    ),
    chainload: Type.Optional(
      object(
        { address: addressSchema, baud: baudSchema('of the loader') },
        { description: 'the loader of this project that lies on the SD card' },
      ),
    ),
  },
  {
    minProperties: 1,
    description: 'what can put an image onto the board; the first unless another is named',
  },
);

const tracePinSchema = object(
  {
    name: Type.String({ pattern: '\\S', description: 'as people find it on the board' }),
    document: Type.String({ pattern: '\\S', description: 'its title and revision, or its address' }),
    page: Type.String({ pattern: '\\S', description: 'of the document; its section where it has no pages' }),
    line: Type.String({ pattern: '\\S', description: 'that says where the pin is, as it stands there' }),
  },
  {
    description:
      'the pin that the firmware raises while a whole model runs, for a power meter; the firmware takes it from tracePin, and traceGpio of an STM32, in hardware',
  },
);

/** The board itself. */
export const siliconSchema = object(
  {
    port: portSchema,
    baud: baudSchema('of its serial port'),
    regions: record(regionSchema, {
      description: 'where the memories lie that weights and tensors are placed in, by name',
    }),
    programmers: programmersSchema,
    tracePin: Type.Optional(tracePinSchema),
  },
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

const placementSchema = object(
  {
    memory: Type.Optional(Type.Partial(memorySchema, { additionalProperties: false })),
    hardware: Type.Optional(record(Type.Integer({ minimum: 0 }), { description: 'laid over hardware' })),
  },
  { description: 'what it changes of memory and hardware' },
);

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

const sleepSchema = (description: string) =>
  object(
    {
      microamps: stated('drawn in it'),
      wakeMicroseconds: stated('from the event that ends it to the first instruction'),
      wakeMicrocoulombs: stated('charge that waking takes'),
    },
    { description },
  );

const powerSchema = object(
  {
    lowestVolts: stated('supply that it runs from at least'),
    volts: stated('supply at which the currents were stated'),
    run: Type.Array(
      object({
        clockHz: Type.Integer({ minimum: 1, description: 'of the core' }),
        milliamps: stated('drawn while it computes at this clock'),
      }),
      { minItems: 1, description: 'computing, by clock; clocks at which the firmware could run' },
    ),
    sleep: sleepSchema('the deepest sleep that keeps the contents of memory'),
    deepSleep: sleepSchema('the deepest from which a clock wakes it; it then starts as after a reset'),
  },
  {
    description:
      'what it draws in each of its states; each value is unknown, or stands with the line that states it',
  },
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
    placements: Type.Optional(
      record(placementSchema, {
        propertyNames: { pattern: '^(?!default$)[a-z][a-z0-9-]*$' },
        description: "other ways of placing code and data than the board's own, by name; that is `default`",
      }),
    ),
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
