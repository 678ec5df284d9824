/** Work and results as they travel, and back. What comes from elsewhere is checked here beyond its schema. */
import { defined } from '../../common/defined.js';
import { sha256, canonicalJson } from '../../common/hash.js';
import { EXIT_STATUS, LutError, messageOf, type ErrorCode, type ErrorGroup } from '../../common/errors.js';
import { ERROR_CODES } from '../../common/error-codes.js';
import { caseKey, parseKey } from '../../model/cases/key.js';
import { ELEMENT_BYTES, readElements, type Elements } from '../../model/tensor.js';
import type { ElementType } from '../../model/case-fields.js';
import type { WindowSamples } from '../../store/model-run.js';
import { decodeSamples, encodeSamples } from '../../store/samples.js';
import { bytesOf } from '../bench/model-inputs.js';
import type { CaseMeasured, CaseWork, ModelMeasured } from '../bench/work.js';
import { Malformed, type Outcome, type WireCaseWork, type WireSamples, type WireWork } from './message.js';

type Refused = Extract<Outcome, { kind: 'refused' }>;

/** The name that a run has on every bench, and in every database. */
export function runName(plan: string, work: WireWork): string {
  return sha256(`${plan} ${canonicalJson(work)}`);
}

/** @param sentinel the bench that alone is to measure it, and its start, where all benches are compared in it */
export function wireCase(
  { case: operatorCase, scope, operators, sampling }: CaseWork,
  sentinel?: WireCaseWork['sentinel'],
): WireCaseWork {
  const key = caseKey(operatorCase);
  return { kind: 'case', key, scope, operators, sampling, ...defined({ sentinel }) };
}

/** @throws Malformed where there is no such case */
export function caseOfWire({ key, scope, operators, sampling }: WireCaseWork): CaseWork {
  if (sampling.seeds.length !== sampling.samples.length)
    throw new Malformed('A sampling has as many seeds as numbers of samples.');
  try {
    return { kind: 'case', case: parseKey(key), scope, operators, sampling: samplingOf(sampling) };
  } catch (error) {
    throw new Malformed(messageOf(error));
  }
}

function samplingOf({ untilEqual, ...sampling }: WireCaseWork['sampling']): CaseWork['sampling'] {
  return { ...sampling, ...defined({ untilEqual }) };
}

export function wireCaseMeasured({ stop, arena, fills, kernel, chip }: CaseMeasured): Outcome {
  return {
    kind: 'case',
    stop,
    arena,
    fills: fills.map(({ seed, ...window }) => ({ seed, samples: wireSamples(window) })),
    ...defined({ kernel, chip }),
  };
}

/** @throws Malformed */
export function caseMeasuredOfWire({
  kind: _,
  fills,
  ...measured
}: Extract<Outcome, { kind: 'case' }>): CaseMeasured {
  return {
    ...(measured as Omit<CaseMeasured, 'fills'>),
    fills: fills.map(({ seed, samples }) => ({ seed, ...samplesOfWire(samples) })),
  };
}

export function wireModelMeasured({ graph, eachOperator, outputs, ...measured }: ModelMeasured): Outcome {
  const { arena, operators, kernels, chip } = measured;
  return {
    kind: 'model',
    arena,
    operators,
    graph: wireSamples(graph),
    eachOperator: eachOperator && wireSamples(eachOperator),
    outputs: outputs.map((elements) => ({
      type: typeOf(elements),
      data: Buffer.from(bytesOf(elements)).toString('base64'),
    })),
    ...defined({ kernels, chip }),
  };
}

/** @throws Malformed */
export function modelMeasuredOfWire({
  kind: _,
  graph,
  eachOperator,
  outputs,
  ...measured
}: Extract<Outcome, { kind: 'model' }>): ModelMeasured {
  return {
    ...(measured as Omit<ModelMeasured, 'graph' | 'eachOperator' | 'outputs'>),
    graph: samplesOfWire(graph),
    eachOperator: eachOperator && samplesOfWire(eachOperator),
    outputs: outputs.map(({ type, data }) => elementsOf(type, Buffer.from(data, 'base64'))),
  };
}

/** What databases keep of a model that was measured: its outputs are compared, and not kept. */
export function withoutOutputs({ outputs: _, ...recorded }: ModelMeasured): Omit<ModelMeasured, 'outputs'> {
  return recorded;
}

export function wireRefusal(error: unknown): Refused {
  const { code, remedy } =
    error instanceof LutError ? error : { code: 'FLEET_WORK' as const, remedy: undefined };
  return {
    kind: 'refused',
    code,
    message: oneLine(messageOf(error)),
    remedy: remedy === undefined ? null : oneLine(remedy),
  };
}

/** What a bench refused a work with, as if the board were here. */
export function refusalOfWire({ code, message, remedy }: Refused): LutError {
  const known = isErrorCode(code) ? code : 'FLEET_WORK';
  return new LutError(known, message, remedy ?? undefined);
}

function isErrorCode(code: string): code is ErrorCode {
  return code in ERROR_CODES && (code.split('_', 1)[0] as ErrorGroup) in EXIT_STATUS;
}

function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f]+/g, ' ').slice(0, 2000);
}

function wireSamples({ emptyTicks, samples }: WindowSamples): WireSamples {
  return { emptyTicks, n: samples.length, data: Buffer.from(encodeSamples(samples)).toString('base64') };
}

function samplesOfWire({ emptyTicks, n, data }: WireSamples): WindowSamples {
  try {
    return { emptyTicks, samples: decodeSamples(Buffer.from(data, 'base64'), n) };
  } catch {
    throw new Malformed('Samples cannot be read back.');
  }
}

function typeOf(elements: Elements): ElementType {
  if (elements instanceof Int8Array) return 'int8';
  if (elements instanceof Uint8Array) return 'uint8';
  return elements instanceof Int32Array ? 'int32' : 'float32';
}

/** @throws Malformed unless the bytes are whole elements */
export function elementsOf(type: ElementType, bytes: Uint8Array): Elements {
  if (bytes.length % ELEMENT_BYTES[type] !== 0) throw new Malformed('Elements are cut off.');
  return readElements(type, bytes);
}
