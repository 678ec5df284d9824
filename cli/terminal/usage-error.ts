import type { CommanderError } from 'commander';
import { LutError } from '../../common/errors.js';

/** What commander says of wrong arguments, e.g. "error: unknown option '--bord'\n(Did you mean --board?)". */
export function usageError({ code, message }: CommanderError): LutError {
  const said = message.replace(/^error: |\.$/g, '').replace(/\n/g, ' ');
  const what = code === 'commander.help' ? 'no command was given' : said;
  return new LutError(
    'USAGE_ARGUMENTS',
    `${what.charAt(0).toUpperCase()}${what.slice(1)}.`,
    'lut --help lists the commands, and lut <command> --help the options of one.',
  );
}
