/** Options of work that may be taken up again: what it depends on is said once, how it is done may change. */
import type { Command } from 'commander';
import { LutError } from '../../common/errors.js';

/** Those options of some names that were given, as they are typed: what a user adds to go on in the same way. */
export function givenOptions(options: object, command: Command, names: readonly string[]): string[] {
  const given = names.filter((name) => name !== 'resume' && command.getOptionValueSource(name) === 'cli');
  return given.flatMap((name) => {
    const flag = command.options.find((option) => option.attributeName() === name)!.long!;
    const value = (options as Record<string, unknown>)[name];
    return value === true ? [flag] : [flag, ...[value].flat().map(String)];
  });
}

/** @param names of the options that may be given; @param what is resumed; @throws USAGE_RESUME for another one */
export function requireResumable(
  options: object,
  command: Command,
  names: readonly string[],
  what: 'search' | 'training',
): void {
  const changed = Object.keys(options).find(
    (name) => !names.includes(name) && command.getOptionValueSource(name) === 'cli',
  );
  if (changed === undefined) return;
  const flag = command.options.find((option) => option.attributeName() === changed)?.long;
  throw new LutError(
    'USAGE_RESUME',
    `A ${what} that is resumed keeps its settings: ${flag} cannot be given again.`,
    `Leave it out, or begin a ${what} of its own.`,
  );
}
