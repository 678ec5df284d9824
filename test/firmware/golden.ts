import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PACKAGE_ROOT } from '../../common/paths.js';

/** A model, and the bytes of inputs and of the output of TensorFlow Lite Micro's kernels (test/vectors/README.md). */
export interface GoldenCase {
  readonly operator: string;
  readonly name: string;
  readonly model: Uint8Array;
  readonly inputs: readonly Uint8Array[];
  /** Of several outputs one after the other. */
  readonly output: Uint8Array;
}

interface GoldenRecord {
  readonly op: string;
  readonly desc?: string;
  readonly model?: string;
  readonly model_file?: string;
  readonly inputs: readonly string[];
  readonly output: string;
}

/** Cases per operator in the files: were some missing, tests would pass by testing less. */
export const GOLDEN_COUNTS: Readonly<Record<string, number>> = {
  'CONV_2D kxk': 22,
  'CONV_2D 1x1': 2,
  DEPTHWISE_CONV_2D: 24,
  FULLY_CONNECTED: 24,
  'FULLY_CONNECTED per-ch': 24,
  AVERAGE_POOL_2D: 24,
  MAX_POOL_2D: 24,
  MEAN: 24,
  ADD: 24,
  MUL: 11,
  'MUL bcast[1,1,1,C]': 13,
  LOGISTIC: 24,
  HARD_SWISH: 24,
  RELU: 24,
  RELU6: 24,
  SOFTMAX: 24,
  PAD: 24,
  RESHAPE: 24,
  'NET3 dw+pw+avgpool': 24,
  MODEL: 6,
  QUANTIZE: 24,
  TRANSPOSE: 24,
  'MEAN of other axes': 24,
  'ADD repeated or constant': 24,
  'MUL repeated or constant': 24,
  CONCATENATION: 30,
  PACK: 24,
  SPLIT: 24,
  SQUEEZE: 24,
  EXPAND_DIMS: 24,
  'QUANTIZE float32': 36,
  'QUANTIZE uint8': 48,
  DEQUANTIZE: 32,
  RESIZE_NEAREST_NEIGHBOR: 32,
  STRIDED_SLICE: 43,
  SUB: 40,
  MAXIMUM: 28,
  MINIMUM: 28,
  LEAKY_RELU: 44,
  TANH: 28,
  'ADD repeated within': 24,
  'MUL repeated within': 24,
};

const VECTORS = join(PACKAGE_ROOT, 'test/vectors');

/** The cases of all `tflm-int8*.jsonl.gz`. */
export function goldenCases(): GoldenCase[] {
  const files = readdirSync(VECTORS).filter((name) => /^tflm-int8.*\.jsonl\.gz$/.test(name));
  const lines = files.flatMap((file) =>
    gunzipSync(readFileSync(join(VECTORS, file)))
      .toString()
      .trimEnd()
      .split('\n'),
  );
  return lines.map((line) => {
    const record = JSON.parse(line) as GoldenRecord;
    return {
      operator: record.op,
      name: record.desc ?? record.model_file ?? '',
      model: record.model === undefined ? modelFile(record.model_file!) : base64(record.model),
      inputs: record.inputs.map(base64),
      output: Uint8Array.from(base64(record.output)),
    };
  });
}

/** A whole model of test/models. */
export function modelFile(name: string): Uint8Array {
  return readFileSync(join(PACKAGE_ROOT, 'test/models', name));
}

function base64(text: string): Uint8Array {
  return Buffer.from(text, 'base64');
}
