import { LutError } from '../../common/errors.js';
import { ABLATIONS, type Ablation } from '../../lab/search/settings.js';

/** Reads the name of a comparison. @throws USAGE_ABLATION */
export function ablationOf(text: string): Ablation {
  const named = ABLATIONS.find((name) => name === text);
  if (named !== undefined) return named;
  const blocks = /^blocks=([1-9][0-9]?)$/.exec(text)?.[1];
  if (blocks !== undefined) return `blocks=${Number(blocks)}`;
  throw new LutError(
    'USAGE_ABLATION',
    `There is no comparison "${text}".`,
    `Choose one of ${ABLATIONS.join(', ')}, blocks=3.`,
  );
}
