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

/** The same, and the names of what ran its operators. */
export interface GuardedAnswer extends ModelAnswer {
  readonly kernels: readonly string[];
}

export interface RunModelsOptions {
  readonly arena?: number;
  /** Models whose innermost loops take more steps are opened but not run. */
  readonly mostWork?: number;
}

const ANSWER_HEADER_BYTES = 22;
const ARENA_BYTES = 1 << 20;

/** Runs models through the tool `run_model` of a host build; throws if a sanitizer stops it. */
export async function runModels(
  tools: string,
  runs: readonly ModelRun[],
  { arena = ARENA_BYTES, mostWork = 1e9 }: RunModelsOptions = {},
): Promise<ModelAnswer[]> {
  const answers: ModelAnswer[] = [];
  const output = await runTool(join(tools, 'run_model'), [String(mostWork)], runs, arena);
  for (let at = 0; at < output.length;) {
    const [answer, end] = answerAt(output, at);
    answers.push(answer);
    at = end;
  }
  return answers;
}

/** Runs models through the tool `run_guarded`, several times each; throws where an operator leaves its tensors. */
export async function runGuarded(tools: string, runs: readonly ModelRun[]): Promise<GuardedAnswer[]> {
  const answers: GuardedAnswer[] = [];
  const output = await runTool(join(tools, 'run_guarded'), [], runs, ARENA_BYTES);
  for (let at = 0; at < output.length;) {
    const [answer, end] = answerAt(output, at);
    const names = end + 4;
    at = names + output.readUInt32LE(end);
    answers.push({ ...answer, kernels: output.toString('utf8', names, at).split(' ') });
  }
  return answers;
}

async function runTool(
  tool: string,
  options: readonly string[],
  runs: readonly ModelRun[],
  arena: number,
): Promise<Buffer> {
  const input = Buffer.concat(
    runs.flatMap((run) => [
      uint32(arena),
      ...block(run.model),
      ...block(Buffer.concat(run.inputs.map(bytesOf))),
    ]),
  );
  const { stdout } = await execa(tool, options, { input, encoding: 'buffer', maxBuffer: 1 << 30 });
  return Buffer.from(stdout.buffer, stdout.byteOffset, stdout.byteLength);
}

/** An answer, and where it ends. */
function answerAt(output: Buffer, at: number): [answer: ModelAnswer, end: number] {
  const start = at + ANSWER_HEADER_BYTES;
  const end = start + output.readUInt32LE(at + 18);
  const answer = {
    code: output.readUInt16LE(at),
    detail: output.readUInt32LE(at + 2),
    persistent: output.readUInt32LE(at + 6),
    scratch: output.readUInt32LE(at + 10),
    tensors: output.readUInt32LE(at + 14),
    outputs: new Int8Array(output.buffer, output.byteOffset + start, end - start),
  };
  return [answer, end];
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
