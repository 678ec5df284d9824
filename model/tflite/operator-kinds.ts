import { LutError } from '../../common/errors.js';
import { shortName } from '../label.js';
import type { OperatorKind } from '../operator.js';
import { CUSTOM_OPERATOR, kindOfCode, operatorName } from './builtin.js';
import type { TfliteModel, TfliteOperator, TfliteSubgraph } from './schema.js';

/** Of a damaged or hostile file; models as others ship them lack a handful at most. */
const MOST_NAMED = 16;

/**
 * The kinds of a graph's operators, in their order.
 * @throws MODEL_UNSUPPORTED naming all operators that are not supported, and how often each is there; MODEL_CORRUPT
 */
export function operatorKinds(model: TfliteModel, { operators }: TfliteSubgraph): OperatorKind[] {
  const unsupported = new Map<string, number>();
  const kinds = operators.flatMap((operator, index) => {
    const { builtin, name } = operatorCode(model, operator, index);
    const kind = kindOfCode(builtin);
    if (kind === undefined) unsupported.set(name, (unsupported.get(name) ?? 0) + 1);
    return kind ?? [];
  });
  if (unsupported.size > 0) throw unsupportedOperators(unsupported);
  return kinds;
}

function operatorCode(model: TfliteModel, { opcodeIndex }: TfliteOperator, index: number) {
  const code = model.operatorCodes[opcodeIndex];
  if (code === undefined) {
    throw new LutError('MODEL_CORRUPT', `operator ${index} has no operator code`, 'convert the model again');
  }
  const builtin = Math.max(code.builtinCode, code.deprecatedBuiltinCode);
  const isCustom = builtin === CUSTOM_OPERATOR;
  return { builtin, name: isCustom ? `custom '${shortName(code.customCode)}'` : operatorName(builtin) };
}

function unsupportedOperators(counts: ReadonlyMap<string, number>): LutError {
  const all = [...counts].map(([name, count]) => `${count} × ${name}`);
  const others = all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} other kinds` : '';
  return new LutError(
    'MODEL_UNSUPPORTED',
    `it has operators that are not supported: ${all.slice(0, MOST_NAMED).join(', ')}${others}`,
    'build the network from the operators that lut ops lists',
  );
}
