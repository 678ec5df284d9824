/** What a shell completes: read from the program itself, so that nothing has to be said twice. */
import type { Argument, Command, Option } from 'commander';

/** What a word on the command line may be: one of some words, a path beside these, or what no shell can know. */
export interface Value {
  readonly words: readonly string[];
  readonly path?: 'file' | 'folder';
}

export interface CompletedOption {
  /** the long one */
  readonly flag: string;
  readonly description: string;
  /** undefined for a switch */
  readonly value: Value | undefined;
}

export interface CompletedVerb {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** undefined where it takes none */
  readonly argument: Value | undefined;
}

export interface CompletedProgram {
  readonly verbs: readonly CompletedVerb[];
  /** of all verbs */
  readonly options: readonly CompletedOption[];
}

/** What options take that their declaration does not say: by the option's flag. */
export type KnownValues = Readonly<Record<string, Value>>;

/** @param program with the options of every verb */
export function completedProgram(program: Command, known: KnownValues): CompletedProgram {
  const verbs = program.createHelp().visibleCommands(program);
  const names = verbs.map((verb) => verb.name());
  return {
    options: optionsOf(program, known),
    verbs: verbs.map((verb) => ({
      name: verb.name(),
      description: verb.description(),
      options: optionsOf(verb, known),
      argument: verb.name() === 'help' ? { words: names } : argumentOf(verb),
    })),
  };
}

function optionsOf(command: Command, known: KnownValues): CompletedOption[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .flatMap((option) =>
      option.long === undefined
        ? []
        : [{ flag: option.long, description: option.description, value: valueOf(option, known) }],
    );
}

function valueOf(option: Option, known: KnownValues): Value | undefined {
  if (option.argChoices !== undefined) return { words: option.argChoices };
  const placeholder = /[<[](\w+)/.exec(option.flags)?.[1];
  if (placeholder === undefined) return undefined;
  return known[option.long ?? ''] ?? PLACEHOLDERS[placeholder] ?? { words: [] };
}

/** What stands for a path in the options' declarations. */
const PLACEHOLDERS: Readonly<Record<string, Value>> = {
  file: { words: [], path: 'file' },
  dir: { words: [], path: 'folder' },
};

/** Arguments are files, or what a verb does beside its own action, unless they are one of some words. */
function argumentOf({ registeredArguments: [first], commands }: Command): Value | undefined {
  if (first === undefined) return undefined;
  const { argChoices: words }: Argument = first;
  return words === undefined ? { words: commands.map((one) => one.name()), path: 'file' } : { words };
}
