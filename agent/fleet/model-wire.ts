/** Whole models as work that travels: a description, and parcels with the bytes of the model and of its inputs. */
import { sha256 } from '../../common/hash.js';
import { messageOf } from '../../common/errors.js';
import type { ElementType } from '../../model/case-fields.js';
import { expandModel } from '../../model/segments.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { bytesOf, type ModelInputs } from '../bench/model-inputs.js';
import type { ModelWork } from '../bench/work.js';
import { generatedModel } from '../bench/whole-model.js';
import { Malformed, type WireModelWork, type WireWork } from './message.js';
import { modelOfParcel, modelParcel } from './model-parcel.js';
import { elementsOf } from './wire.js';

/** A model's work as it travels, and the bytes that go before it, by their SHA-256. */
export interface SentModel {
  readonly work: WireModelWork;
  readonly parcels: ReadonlyMap<string, Buffer>;
}

export function wireModel({ model, inputs, sampling }: ModelWork): SentModel {
  const parcels = new Map<string, Buffer>();
  const put = (bytes: Buffer): string => {
    const name = sha256(bytes);
    parcels.set(name, bytes);
    return name;
  };
  const work: WireModelWork = {
    kind: 'model',
    name: model.identity.name,
    hash: model.identity.hash,
    bytes: model.identity.bytes,
    model: put(modelParcel(model.segmented)),
    seed: model.seed,
    inputs: typeof inputs === 'number' ? inputs : put(Buffer.concat(inputs.map(bytesOf))),
    sampling,
  };
  return { work, parcels };
}

/** The parcels that a work needs. */
export function parcelsOf(work: WireWork): string[] {
  if (work.kind === 'case') return [];
  return [work.model, ...(typeof work.inputs === 'string' ? [work.inputs] : [])];
}

/** @param most bytes of a model that the board has room for. @throws Malformed */
export function modelWorkOfWire(
  { name, hash, model, seed, inputs, sampling }: WireModelWork,
  parcels: ReadonlyMap<string, Buffer>,
  most: number,
): ModelWork {
  const segmented = modelOfParcel(parcels.get(model)!, most);
  try {
    const types = inputTypes(expandModel(segmented, seed));
    const whole = generatedModel(name, segmented, seed);
    if (whole.identity.hash !== hash) throw new Malformed('A model is another than it is called.');
    const given = typeof inputs === 'number' ? inputs : inputsOfParcel(parcels.get(inputs)!, types);
    return { kind: 'model', model: whole, inputs: given, sampling };
  } catch (error) {
    throw new Malformed(messageOf(error));
  }
}

interface InputForm {
  readonly type: ElementType;
  readonly bytes: number;
}

function inputTypes(bytes: Uint8Array): InputForm[] {
  const graph = loadGraph(bytes);
  return graph.inputs.map(({ type, bytes: length }) => ({ type, bytes: length }));
}

function inputsOfParcel(parcel: Buffer, forms: readonly InputForm[]): ModelInputs {
  let at = 0;
  const inputs = forms.map(({ type, bytes }) => elementsOf(type, parcel.subarray(at, (at += bytes))));
  if (at !== parcel.length) throw new Malformed('The inputs are not those of the model.');
  return inputs;
}
