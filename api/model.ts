/** `edgelut/model`: operators and their cases, `.tflite` files, exact int8 arithmetic, search spaces. */
export { generatedModel, modelOfFile } from '../agent/bench/whole-model.js';
export { configurationHash, type DeviceConfiguration, type Unit } from '../model/configuration.js';
export { checkCase } from '../model/cases/check-case.js';
export { caseKey, parseKey, sameCase } from '../model/cases/key.js';
export { activationBytes, macs, weightBytes } from '../model/cases/macs.js';
export { caseModel, chainModel } from '../model/case-models/case-model.js';
export { caseMemory, type CaseMemory } from '../model/case-models/memory.js';
export { arenaOf, arenaTotal, type ArenaBytes } from '../model/graph/arena.js';
export { runGraph, type RunOptions } from '../model/graph/run-graph.js';
export { OPERATOR_KINDS, type OperatorCase, type OperatorKind } from '../model/operator.js';
export { expandModel, type SegmentedModel } from '../model/segments.js';
export { architectureModel, architectureOperators, distinctCases } from '../model/space/architecture.js';
export {
  architectureName,
  choicesOf,
  countArchitectures,
  parseArchitecture,
  randomArchitecture,
} from '../model/space/choices.js';
export { loadSpace, parseSpace, spaceNames } from '../model/space/load.js';
export { spaceHash, type Architecture, type Choice, type Space } from '../model/space/space.js';
export type { GraphTensor } from '../model/tensor.js';
export { loadGraph, type Graph } from '../model/tflite/graph.js';
export { caseOfOperator } from '../model/tflite/operator-case.js';
