import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PACKAGE_ROOT } from '../../common/paths.js';

/** A model, inputs, and the output of TensorFlow Lite Micro's reference kernels (test/vectors/README.md). */
export interface GoldenCase {
  readonly operator: string;
  readonly name: string;
  readonly model: Uint8Array;
  readonly inputs: readonly Uint8Array[];
  readonly output: Int8Array;
}

interface GoldenRecord {
  readonly op: string;
  readonly desc?: string;
  readonly model?: string;
  readonly model_file?: string;
  readonly inputs: readonly string[];
  readonly output: string;
}

export function goldenCases(): GoldenCase[] {
  const files = ['tflm-int8.jsonl.gz', 'tflm-int8-more.jsonl.gz', 'tflm-int8-concatenation.jsonl.gz'];
  const lines = files.flatMap((file) =>
    gunzipSync(readFileSync(join(PACKAGE_ROOT, 'test/vectors', file)))
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
      output: Int8Array.from(base64(record.output)),
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
