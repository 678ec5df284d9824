import type { BackendName } from '../../search/engine/backends.js';
import type { SearchListening } from './listening.js';

/**
 * Starts the backend of a training's threads here as well: it may be missing, or so slow that the user should know.
 * That `wasm` is neither is known without TensorFlow.js, which takes a second to load.
 * @throws TOOLCHAIN_BACKEND
 */
export async function tryBackend(
  backend: BackendName,
  onWarning: SearchListening['onWarning'],
): Promise<void> {
  if (backend === 'wasm') return;
  const { startBackend } = await import('../../search/engine/backend.js');
  const { warning } = await startBackend(backend);
  if (warning !== undefined) onWarning?.(warning);
}
