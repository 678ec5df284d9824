import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What is used of the WebAssembly module in `@tensorflow/tfjs-tflite` (emscripten with embind). */
interface TfliteModule {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
  readonly TFLiteWebModelRunner: {
    CreateFromBufferAndOptions(address: number, bytes: number, options: object): Created;
  };
}

interface Created {
  ok(): boolean;
  errorMessage(): string;
  value(): Runner;
  delete(): void;
}

interface Runner {
  GetInputs(): Tensors;
  GetOutputs(): Tensors;
  Infer(): boolean;
  delete(): void;
}

interface Tensors {
  size(): number;
  get(index: number): { data(): Int8Array; delete(): void };
  delete(): void;
}

/** TensorFlow Lite with XNNPACK, compiled to WebAssembly by Google: an implementation independent of this one. */
export interface TfliteOracle {
  /** Runs a model once, and gives its outputs. Throws where TensorFlow Lite refuses the model. */
  run(model: Uint8Array, inputs: readonly Int8Array[]): Int8Array[];
}

/** Loads TensorFlow Lite; it rounds once (`Rounding` 'single'). */
export async function loadTfliteOracle(): Promise<TfliteOracle> {
  const require = createRequire(import.meta.url);
  const script = require.resolve('@tensorflow/tfjs-tflite/wasm/tflite_web_api_cc_simd.js');
  const load = require(script) as (settings: object) => Promise<TfliteModule>;
  const messages: string[] = [];
  const module = await load({
    wasmBinary: readFileSync(script.replace(/js$/, 'wasm')),
    print: (line: string) => messages.push(line),
    printErr: (line: string) => messages.push(line),
  });
  return {
    run(model, inputs) {
      messages.length = 0;
      const address = module._malloc(model.length);
      module.HEAPU8.set(model, address);
      const created = module.TFLiteWebModelRunner.CreateFromBufferAndOptions(address, model.length, OPTIONS);
      try {
        if (!created.ok()) throw new Error([created.errorMessage(), ...messages].join('\n'));
        return infer(created.value(), inputs);
      } finally {
        created.delete();
        module._free(address);
      }
    },
  };
}

function infer(runner: Runner, inputs: readonly Int8Array[]): Int8Array[] {
  visitData(runner.GetInputs(), (data, i) => data.set(inputs[i]!));
  if (!runner.Infer()) throw new Error('TensorFlow Lite failed to run the model');
  const outputs: Int8Array[] = [];
  visitData(runner.GetOutputs(), (data) => outputs.push(data.slice()));
  runner.delete();
  return outputs;
}

/** Visits the data of tensors, which are views of the module's memory, and frees their handles. */
function visitData(tensors: Tensors, visit: (data: Int8Array, index: number) => void): void {
  for (let i = 0; i < tensors.size(); i++) {
    const tensor = tensors.get(i);
    visit(tensor.data(), i);
    tensor.delete();
  }
  tensors.delete();
}

const OPTIONS = { numThreads: 1, enableProfiling: false, maxProfilingBufferEntries: 0 };
