/** Which operators run on boards, and in which runtimes: what their definitions say. */
import { hasCxxLibrary } from '../agent/firmware/toolchain.js';
import type { Board } from '../boards/board.js';
import type { TypePair } from '../model/operator-parts/operand-reader.js';
import { OPERATOR_KINDS, type OperatorKind } from '../model/operator.js';
import { definitionOf } from '../model/operators/index.js';
import { RUNTIMES, type RuntimeName } from './runtimes.js';

/** A runtime, and what it needs that does not come with this project. */
export interface RuntimeNeeds {
  readonly name: RuntimeName;
  /** null where all of it does */
  readonly needs: string | null;
}

/** An operator that runs. */
export interface SupportedOperator {
  readonly kind: OperatorKind;
  /** of what it takes and what it gives */
  readonly types: readonly TypePair[];
  readonly runtimes: readonly RuntimeName[];
}

const INT8_ONLY: readonly TypePair[] = [['int8', 'int8']];

/** The operators of `firmware-harness/runtimes/operators.def`, which both runtimes are made of. */
export function supportedOperators(): SupportedOperator[] {
  return OPERATOR_KINDS.map((kind) => ({
    kind,
    types: definitionOf(kind).types ?? INT8_ONLY,
    runtimes: RUNTIMES,
  }));
}

/** What the runtimes need, on a board if there is one. */
export function runtimeNeeds(board: Board | undefined): RuntimeNeeds[] {
  return RUNTIMES.map((name) => ({ name, needs: name === 'tflm' ? tflmNeeds(board) : null }));
}

function tflmNeeds(board: Board | undefined): string {
  const library = 'a TensorFlow Lite Micro library that you built (--tflm)';
  if (board === undefined || hasCxxLibrary(board.firmware.toolchain)) return library;
  return `${library}, and a toolchain of your own with a C++ library (--toolchain-prefix)`;
}
