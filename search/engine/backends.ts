/**
 * `wasm`: WebAssembly with this project's own kernels. `node`: libtensorflow, by @tensorflow/tfjs-node. `webgpu`: a
 * graphics card, by the packages webgpu and @tensorflow/tfjs-backend-webgpu. `cpu`: plain JavaScript.
 */
export const BACKENDS = ['wasm', 'node', 'webgpu', 'cpu'] as const;
export type BackendName = (typeof BACKENDS)[number];
