import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { PUBLISHED_ENERGY, type PublishedEnergy } from './published-energy.js';

const DOCS = readFileSync(join(PACKAGE_ROOT, 'docs/energy.md'), 'utf8');

/** Of each figure, how far the mean power of the other three models times its time is off; in percent. */
function errorsOf({ results }: PublishedEnergy): number[] {
  return results.map(([microjoules, perSecond], index) => {
    const powers = results.filter((_, other) => other !== index).map(([energy, rate]) => energy * rate);
    const power = powers.reduce((sum, one) => sum + one, 0) / powers.length;
    return 100 * Math.abs(power / perSecond / microjoules - 1);
  });
}

it.each(['NUCLEO-L4R5ZI', 'NUCLEO-H7A3ZI-Q', 'NUCLEO-U575ZI-Q', 'all'])(
  'energy follows from time and mean power on %s as well as docs/energy.md says',
  (board) => {
    const errors = PUBLISHED_ENERGY.filter((one) => board === 'all' || one.board === board).flatMap(errorsOf);
    const mean = errors.reduce((sum, one) => sum + one, 0) / errors.length;
    expect(DOCS).toContain(
      `| ${board} | ${errors.length} | ${mean.toFixed(1)} % | ${Math.max(...errors).toFixed(1)} % |`,
    );
  },
);
