/**
 * No file but an operator's own asks whether an operator is of its kind: what depends on the kind stands in the
 * definitions of `model/operators/`, or in a record over the kinds, so that the compiler names what a new kind lacks.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', 'model', 'operators');

/** Kinds that are names of fused activations as well: these may be compared, unless with a `kind`. */
const ACTIVATIONS = ['RELU', 'RELU6'];

const kinds = readdirSync(FOLDER)
  .filter((name) => name !== 'index.ts')
  .map((name) => name.replace(/\.ts$/, '').replaceAll('-', '_').toUpperCase());

const literal = (names) => `Literal[value=/^(${names.join('|')})$/]`;
const ambiguous = literal(ACTIVATIONS);
const unmistakable = literal(kinds.filter((kind) => !ACTIVATIONS.includes(kind)));
const message =
  'Ask the definition of the kind (model/operators/), or a record over the kinds: docs/adding-an-operator.md.';

/** Selectors for `no-restricted-syntax`. */
export const OPERATOR_KIND_COMPARISONS = [
  `BinaryExpression[operator=/^[!=]==?$/] > ${unmistakable}`,
  `BinaryExpression[operator=/^[!=]==?$/]:has(> Identifier[name='kind']) > ${ambiguous}`,
  `BinaryExpression[operator=/^[!=]==?$/]:has(> MemberExpression[property.name='kind']) > ${ambiguous}`,
  `SwitchCase > ${unmistakable}`,
  `SwitchStatement[discriminant.name='kind'] > SwitchCase > ${ambiguous}`,
  `SwitchStatement[discriminant.property.name='kind'] > SwitchCase > ${ambiguous}`,
  `CallExpression[callee.property.name=/^(startsWith|endsWith|includes|match|test)$/] > ${unmistakable}`,
].map((selector) => ({ selector, message }));
