import { LutError } from '../../common/errors.js';
import type { DataSource } from '../../lab/search/settings.js';

/** Where images come from. @param what needs them; @throws USAGE_DATA */
export function sourceOf(
  { data, synthetic }: { readonly data?: string; readonly synthetic?: number },
  what: 'search' | 'training',
): DataSource {
  if (data !== undefined && synthetic === undefined) return { folder: data };
  if (data === undefined && synthetic !== undefined) return { scenes: synthetic };
  throw new LutError(
    'USAGE_DATA',
    data === undefined ? `A ${what} needs images.` : `A ${what} takes --data or --synthetic, not both.`,
    'Give a folder with --data, or generate scenes with --synthetic 6000.',
  );
}
