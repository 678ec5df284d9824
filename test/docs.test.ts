import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../common/paths.js';

function text(path: string): string {
  return readFileSync(join(PACKAGE_ROOT, path), 'utf8');
}

/** The steps of a way in docs/design.md: each names files, and behind each what is meant in it. */
function steps(title: string): (readonly [file: string, name: string])[] {
  const section =
    text('docs/design.md')
      .split(/^## /m)
      .find((part) => part.startsWith(title)) ?? '';
  const lines = section.split('\n').filter((line) => /^\d+\. /.test(line));
  expect(lines.length).toBeGreaterThan(10);
  return lines.flatMap((line) => {
    const found = [...line.matchAll(/`([^`\s]+\/[^`\s]+\.[a-z]+)` `(\w+)`/g)].map(
      ([, file, name]) => [file!, name!] as const,
    );
    expect(found.length, line).toBeGreaterThan(0);
    return found;
  });
}

it.each(['The way of one case', 'The way of one `.tflite`'])('%s is as docs/design.md tells it', (title) => {
  for (const [file, name] of steps(title))
    expect(text(file), `${name} in ${file}`).toMatch(new RegExp(`\\b${name}\\b`));
});
