/** The command line, as people use it. */
import { join } from 'node:path';
import { execaNode } from 'execa';
import { PACKAGE_ROOT } from '../../../common/paths.js';

const LUT = join(PACKAGE_ROOT, 'dist', 'bin', 'lut.js');

/** What a verb prints with `--json`. @throws where it fails, having said why */
export async function lutJson<Answer>(...words: readonly string[]): Promise<Answer> {
  const { stdout } = await execaNode(LUT, [...words, '--json'], { stderr: ['pipe', 'inherit'] });
  return JSON.parse(stdout) as Answer;
}
