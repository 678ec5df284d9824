import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../common/paths.js';
import { folderGraph, problemOf, roomsRule } from '../lint/imports.js';
import { ROOMS } from '../lint/rooms.js';

/** What is wrong with an import between folders, when these are all files. */
function problem(from: string, to: string, files: Readonly<Record<string, string>> = {}): string | undefined {
  return problemOf(folderGraph(Object.entries(files)), from, to);
}

describe('the rooms', () => {
  it('are in docs/design.md as the linter knows them', () => {
    const design = readFileSync(join(PACKAGE_ROOT, 'docs', 'design.md'), 'utf8');
    const rows = [...design.matchAll(/^\| `(\w+)\/` \|.*\| (.*) \|$/gm)].map(([, room, imports]) => {
      return [room, [...imports!.matchAll(/`(\w+)`/g)].map(([, name]) => name)];
    });
    expect(Object.fromEntries(rows.filter(([room]) => (room as string) in ROOMS))).toEqual(ROOMS);
  });

  it('import what the table allows, and common', () => {
    expect(problem('cli/verbs', 'lab')).toBeUndefined();
    expect(problem('cli/verbs', 'common')).toBeUndefined();
    expect(problem('search', 'model/space')).toBeUndefined();
    expect(problem('cli/verbs', 'agent/link')).toBe('cli/ may not import agent/ (docs/design.md)');
    expect(problem('common', 'model')).toBe('common/ may not import model/ (docs/design.md)');
  });

  it('have no circles of folders, however long and however they are imported', () => {
    const files = {
      'search/a/one.ts': `import { two } from '../b/two.js';`,
      'search/b/two.ts': `import type { three } from './inner/three.js';`,
      'search/b/inner/three.ts': `const four = await import('../../four.js');`,
      'search/four.ts': `export * from './a/one.js';`,
      'search/c/five.ts': `import { one } from '../a/one.js';`,
    };
    expect(problem('search/a', 'search/b', files)).toBe(
      'folders import one another in a circle: search/a → search/b → search/b/inner → search → search/a',
    );
    expect(problem('search/c', 'search/a', files)).toBeUndefined();
    expect(problem('search/a', 'search/a', files)).toBeUndefined();
  });

  it.each([
    `import { x } from '../../agent/link/client.js';`,
    `import type { X } from '../../agent/link/client.js';`,
    `type X = import('../../agent/link/client.js').X;`,
    `export { x } from '../../agent/link/client.js';`,
    `export * from '../../agent/link/client.js';`,
    `const { x } = await import('../../agent/link/client.js');`,
  ])('are held by the linter: %s', (code) => {
    const plugins = { edgelut: { rules: { rooms: roomsRule } } };
    const languageOptions = { parser: tseslint.parser };
    const config = { files: ['**/*.ts'], plugins, languageOptions, rules: { 'edgelut/rooms': 'error' } };
    const messages = new Linter({ cwd: PACKAGE_ROOT }).verify(
      code,
      config as Linter.Config,
      join(PACKAGE_ROOT, 'cli', 'verbs', 'any.ts'),
    );
    expect(messages.map(({ message }) => message)).toEqual(['cli/ may not import agent/ (docs/design.md)']);
  });
});
