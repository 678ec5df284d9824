import { execaSync } from 'execa';
import { expect, it } from 'vitest';
import { shellWords } from '../../common/shell-words.js';

it('are read by a shell as what they were', () => {
  const words = [
    'plain',
    '',
    'two words',
    "it's",
    '"$HOME"',
    '*',
    '~',
    'a;b',
    '-x=1',
    '`id`',
    '\\',
    'ä',
    '!1',
    'a\nb',
  ];
  const { stdout } = execaSync('sh', ['-c', `printf '%s\\0' ${shellWords(words)}`]);
  expect(stdout.split('\0').slice(0, -1)).toEqual(words);
  expect(shellWords(['lut', 'build', '--board', 'stm32f4', 'luts/a.json'])).toBe(
    'lut build --board stm32f4 luts/a.json',
  );
});
