import { Argument, type Command } from 'commander';
import { boardIds } from '../../boards/catalogue.js';
import { spaceNames } from '../../model/space/load.js';
import { bashScript } from '../completion/bash.js';
import { completedProgram, type KnownValues } from '../completion/completed.js';
import { zshScript } from '../completion/zsh.js';
import { printText } from '../terminal/output.js';

const SCRIPTS = { bash: bashScript, zsh: zshScript } as const;

/** `lut completion`: what a shell sources to complete verbs, options, boards and spaces. */
export function completionVerb(command: Command): void {
  command
    .addArgument(new Argument('<shell>', 'the shell that is to complete').choices(Object.keys(SCRIPTS)))
    .addHelpText(
      'after',
      `
Examples:
  source <(lut completion bash)    # in ~/.bashrc
  source <(lut completion zsh)     # in ~/.zshrc, after compinit`,
    )
    .action((shell: keyof typeof SCRIPTS) => {
      const known: KnownValues = {
        '--board': { words: boardIds() },
        '--port': { words: ['emulator'], path: 'file' },
        '--space': { words: spaceNames(), path: 'file' },
      };
      printText(SCRIPTS[shell](completedProgram(command.parent ?? command, known)));
    });
}
