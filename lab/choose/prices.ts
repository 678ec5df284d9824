import { LutError } from '../../common/errors.js';
import type { Figure } from '../../common/figure.js';
import type { TypeOf } from '../../common/schema.js';
import { parseChecked } from '../../common/yaml-file.js';
import { readFile } from '../files.js';
import type { pricesSchema } from './prices-schema.js';
import { validatePrices } from './prices-validator.generated.js';

/** What boards cost: from the user's file only. */
export type Prices = TypeOf<typeof pricesSchema>;

/** Bytes; a board takes twenty. */
const PRICES_LIMIT = 1024 ** 2;

/** @throws USAGE_PRICES; FILE_* */
export function loadPrices(path: string): Prices {
  const text = Buffer.from(readFile(path, 'file of prices', PRICES_LIMIT)).toString();
  return parseChecked(text, validatePrices, 'prices', (why) => invalid(path, why));
}

/** Null where the file has none of the board, or there is no file. */
export function priceOf(prices: Prices | undefined, board: string): Figure | null {
  const value =
    prices === undefined || !Object.hasOwn(prices.prices, board) ? undefined : prices.prices[board];
  if (prices === undefined || value === undefined) return null;
  return { value, low: value, high: value, kind: 'published', source: prices.source };
}

function invalid(path: string, problem: string): LutError {
  return new LutError(
    'USAGE_PRICES',
    `${path} is no file of prices: ${problem}.`,
    'Correct the file; docs/choose.md shows one, schemas/prices.schema.json describes every field.',
  );
}
