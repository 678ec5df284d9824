/** What `lut completion` prints, in the shells themselves. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERBS } from '../../cli/verbs.js';
import { Lut } from '../support/lut.js';

let folder: string;
const lut = new Lut();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  for (const shell of ['bash', 'zsh']) {
    const { status, stdout } = await lut.run(['completion', shell]);
    expect(status).toBe(0);
    writeFileSync(join(folder, `${shell}-script`), `${stdout}\n`);
  }
  mkdirSync(join(folder, 'images of cats'));
  writeFileSync(join(folder, 'model one.tflite'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What bash offers for the last of some words, as it takes them apart. */
function offered(...words: string[]): string[] {
  const script = `source bash-script; COMP_WORDS=(lut "$@"); COMP_CWORD=$#; _lut; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').filter((line) => line !== '');
}

describe('bash', () => {
  it('is told to complete lut', () => {
    const { stdout } = spawnSync('bash', ['--norc', '-c', 'source bash-script; complete -p lut'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('complete -F _lut lut\n');
  });

  it('completes verbs, all of them', () => {
    expect(offered('pr')).toEqual(['profile', 'predict']);
    expect(offered('')).toEqual(
      expect.arrayContaining([...VERBS.map(({ name }) => name), 'help', '--quiet']),
    );
    expect(offered('help', 'bo')).toEqual(['boards']);
  });

  it.each([
    [
      ['show', '--'],
      ['--case', '--svg', '--force', '--json', '--help', '--version', '--format', '--quiet'],
    ],
    [['build', '--out', 'x', '--bud'], ['--budget']],
    [['--quiet', 'search', '--strat'], ['--strategy']],
    [['--format', 'csv', 'bo'], ['boards']],
  ])('completes options: %j', (words, options) => {
    expect(offered(...words)).toEqual(options);
  });

  it.each([
    [
      ['build', '--board', 'stm'],
      ['stm32f4', 'stm32h7'],
    ],
    [['build', '--board', '=', 'rp'], ['rpi3']],
    [
      ['doctor', '--board', '='],
      ['esp32c3', 'rpi3', 'stm32f4', 'stm32h7'],
    ],
    [
      ['run', '--runtime', ''],
      ['builtin', 'tflm'],
    ],
    [
      ['show', 'x', '--format', ''],
      ['csv', 'md', 'json'],
    ],
    [
      ['validate', '--space', 'edge'],
      ['edgenas-cifar10', 'edgenas-vww', 'edgenas-vww-48'],
    ],
    [['build', '--port', 'em'], ['emulator']],
    [
      ['completion', ''],
      ['bash', 'zsh'],
    ],
    [['search', '--seed', ''], []],
  ])('completes what options and arguments take: %j', (words, values) => {
    expect(offered(...words)).toEqual(values);
  });

  it.each([
    [['predict', 'mod'], ['model one.tflite']],
    [['predict', 'x', '--table', 'ba'], ['bash-script']],
    [['search', '--data', ''], ['images of cats']],
    [['build', '--space', 'mod'], ['model one.tflite']],
  ])('completes paths, with blanks in them: %j', (words, paths) => {
    expect(offered(...words)).toEqual(paths);
  });
});

const hasZsh = spawnSync('zsh', ['--version']).status === 0;

/** What a zsh at a terminal makes of a line when TAB is pressed. */
function completedByZsh(typed: string): string {
  const script = `
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell 'say() { print -r -- "<$BUFFER>" }; zle -N say; bindkey "^G" say; PS1='
    zpty -w shell 'autoload -Uz compinit; compinit -u -D; source zsh-script; print loaded-\${:-now}'
    zpty -r shell seen '*loaded-now*'
    zpty -w -n shell "$1"$'\\t\\a'
    zpty -r shell seen '*<*>*'
    print -r -- $seen`;
  const { stdout } = spawnSync('zsh', ['-f', '-c', script, 'zsh', typed], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 30_000,
  });
  return /<(.*)>/.exec(stdout)?.[1] ?? stdout;
}

describe.skipIf(!hasZsh)('zsh (skipped where it is not installed)', () => {
  it.each([
    ['lut predi', 'lut predict '],
    ['lut build --budg', 'lut build --budget='],
    ['lut build --board rp', 'lut build --board rpi3 '],
    ['lut show --format m', 'lut show --format md '],
    ['lut show bash-s', 'lut show bash-script '],
    ['lut validate --space edgenas-vww-', 'lut validate --space edgenas-vww-48 '],
  ])('makes of "%s" "%s"', (typed, completed) => {
    expect(completedByZsh(typed)).toBe(completed);
  });
});
