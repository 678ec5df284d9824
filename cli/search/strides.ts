import { LutError } from '../../common/errors.js';

/** Reads the numbers of strides that a published network drops: `1,2`, or `none`. @throws USAGE_BASELINE */
export function droppedStridesOf(text: string): number[] {
  if (text === 'none') return [];
  if (/^[1-9][0-9]?(,[1-9][0-9]?)*$/.test(text)) return [...new Set(text.split(',').map(Number))];
  throw new LutError(
    'USAGE_BASELINE',
    `--drop-strides takes the numbers of strides, such as 1,2, or none; not "${text}".`,
    'Number the strides of 2 of the published network from 1, in their order.',
  );
}
