import { Type } from '@sinclair/typebox';
import { nullable, object } from '../../common/schema.js';
import { badBoards, board } from './parts-schema.js';

const port = Type.String({ description: 'path of the port' });

const toolSchema = object({
  tool: Type.String({ description: 'name of the program' }),
  found: Type.Boolean({ description: 'whether it is installed' }),
  version: Type.Optional(
    Type.String({ description: 'first line that it prints for --version; left out where it is missing' }),
  ),
  package: Type.String({ description: 'Debian packages that bring it, separated by spaces' }),
});

const flashToolSchema = object({
  tool: Type.String({ description: 'name of the program' }),
  found: Type.Boolean({ description: 'whether it is installed' }),
  purpose: Type.String({ description: 'what it is needed for' }),
  install: Type.String({ description: 'the command that installs it on Debian' }),
});

const remedy = () => nullable(Type.String(), 'a command that helps; null where nothing is amiss');

/** What `lut doctor --json` prints. */
export const doctorJsonSchema = object(
  {
    node: Type.String({ description: 'version of Node.js' }),
    boards: Type.Array(
      object({
        board,
        ready: Type.Boolean({ description: 'whether all its tools are there' }),
        tools: Type.Array(toolSchema, { description: 'programs that it needs' }),
        flashing: Type.Array(flashToolSchema, {
          description: 'programs that can write the real board; none of them is needed for its emulator',
        }),
      }),
      { description: 'sorted by id' },
    ),
    serial: object(
      {
        ports: Type.Array(
          object({
            port,
            group: nullable(Type.String(), 'that owns it; null where there is no such file'),
            may_open: Type.Boolean({ description: 'whether this user may open it' }),
          }),
          { description: 'serial ports of this machine' },
        ),
        remedy: remedy(),
      },
      { description: 'whether this user reaches serial ports' },
    ),
    probes: nullable(
      object({
        rules: nullable(Type.String(), "file of udev's rules that gives ST-LINKs to users; null without"),
        remedy: remedy(),
      }),
      'null where no board is written by OpenOCD',
    ),
    bad: badBoards(),
  },
  { title: 'lut doctor --json', description: 'What each board needs, and what is missing.' },
);

const library = Type.String({ description: 'path of the library, or of the folder without one' });

/** What `lut doctor --tflm … --json` prints. */
export const doctorTflmJsonSchema = object(
  {
    libraries: Type.Array(
      Type.Union([
        object({
          board,
          library,
          flavour: Type.String({
            description:
              'what its kernels are: reference, or cmsis-nn; with -checked where they check themselves while they run',
          }),
          hints: Type.Array(Type.String(), { description: 'what makes it slower than it could be' }),
          sha256: Type.String({ description: "of the library's file" }),
          includes: Type.Array(Type.String(), { description: 'folders of its headers' }),
          toolchain_prefix: Type.Optional(
            Type.String({ description: "what the toolchain's programs begin with, where it was given" }),
          ),
        }),
        object({
          board,
          library,
          objection: Type.String({ description: 'why the board must not run it' }),
        }),
      ]),
      { description: 'what was found, for each board' },
    ),
  },
  {
    title: 'lut doctor --tflm --json',
    description: 'What each library of TensorFlow Lite Micro is to each board.',
  },
);
