import { join } from 'node:path';
import { execa } from 'execa';
import { bytesOf } from '../../agent/bench/model-inputs.js';
import type { Elements } from '../../model/tensor.js';

/** A model and the bytes of the graph's inputs, in their order. */
export interface ModelRun {
  readonly model: Uint8Array;
  readonly inputs: readonly Elements[];
}

/** What the firmware's runtime answers: a code of docs/link-protocol.md, arena bytes, and the graph's outputs. */
export interface ModelAnswer {
  readonly code: number;
  readonly detail: number;
  readonly persistent: number;
  readonly scratch: number;
  readonly tensors: number;
  readonly outputs: Int8Array;
}

export interface RunModelsOptions {
  readonly arena?: number;
  /** Models whose innermost loops take more steps are opened but not run. */
  readonly mostWork?: number;
}

const ANSWER_HEADER_BYTES = 22;

/** Runs models through the tool `run_model` of a host build; throws if a sanitizer stops it. */
export async function runModels(
  tools: string,
  runs: readonly ModelRun[],
  { arena = 1 << 20, mostWork = 1e9 }: RunModelsOptions = {},
): Promise<ModelAnswer[]> {
  const input = Buffer.concat(
    runs.flatMap((run) => [
      uint32(arena),
      ...block(run.model),
      ...block(Buffer.concat(run.inputs.map(bytesOf))),
    ]),
  );
  const { stdout } = await execa(join(tools, 'run_model'), [String(mostWork)], {
    input,
    encoding: 'buffer',
    maxBuffer: 1 << 30,
  });
  const answers: ModelAnswer[] = [];
  const view = new DataView(stdout.buffer, stdout.byteOffset, stdout.byteLength);
  for (let at = 0; at < stdout.length;) {
    const outputs = at + ANSWER_HEADER_BYTES;
    const length = view.getUint32(at + 18, true);
    answers.push({
      code: view.getUint16(at, true),
      detail: view.getUint32(at + 2, true),
      persistent: view.getUint32(at + 6, true),
      scratch: view.getUint32(at + 10, true),
      tensors: view.getUint32(at + 14, true),
      outputs: new Int8Array(stdout.buffer, stdout.byteOffset + outputs, length),
    });
    at = outputs + length;
  }
  return answers;
}

/** Bytes after their length. */
function block(bytes: Uint8Array): Uint8Array[] {
  return [uint32(bytes.length), bytes];
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
