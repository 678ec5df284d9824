/** How inputs are generated from a seed: int8 −128..127 byte by byte, or the floats that such integers stand for. */
import { isConstantOperand, elementTypeAt, type OperatorCase } from '../operator.js';
import { fillFloat32, fillInt8, type FloatFill } from '../fill.js';
import { inputSeed } from '../segments.js';
import { UNIFORM_INPUT } from '../signal.js';
import { isQuantized, readElements, type Elements, type GraphTensor } from '../tensor.js';
import type { Graph } from '../tflite/graph.js';

/** null for bytes, which are int8 or, by the same bits, uint8. */
export type InputFill = FloatFill | null;

/** Floats lie between the steps of the quantization that they get, so that it has to round. */
const BETWEEN_STEPS = 0.99;
/** Of floats that nothing quantizes: −1..1. */
const PLAIN: FloatFill = { scale: 1 / 128, zeroPoint: 0 };

/** How each input of a graph is generated: floats over the range of what they are quantized to. */
export function inputFills(graph: Graph): InputFill[] {
  return graph.inputs.map((input) => {
    if (isQuantized(input)) return null;
    const user = graph.operators.find(({ inputs }) => inputs.includes(input));
    const [scale] = user?.outputs[0]?.scales ?? [];
    if (scale === undefined) return PLAIN;
    return { scale: BETWEEN_STEPS * scale, zeroPoint: user!.outputs[0]!.zeroPoint };
  });
}

/** The same for the inputs of a case's model. */
export function caseInputFills(operatorCase: OperatorCase): InputFill[] {
  return operatorCase.inputs.flatMap((_, place) => {
    if (isConstantOperand(operatorCase, place)) return [];
    const type = elementTypeAt(operatorCase, place);
    return [isQuantized({ type }) ? null : { scale: BETWEEN_STEPS * UNIFORM_INPUT.scale, zeroPoint: 0 }];
  });
}

/** What the inputs of a graph hold that were generated from a seed. */
export function generatedInputs(graph: Graph, seed: number): Elements[] {
  const fills = inputFills(graph);
  return graph.inputs.map((input, index) => filled(input, fills[index]!, inputSeed(seed, index)));
}

function filled({ type, bytes }: GraphTensor, fill: InputFill, seed: number): Elements {
  if (fill !== null) return fillFloat32(bytes / 4, -128, 127, seed, fill);
  return readElements(type, new Uint8Array(fillInt8(bytes, -128, 127, seed).buffer));
}
