/** A training thread: computes the ghost batches that it is given. */
import { parentPort, workerData } from 'node:worker_threads';
import { LutError, messageOf } from '../../common/errors.js';
import { ImageReader } from '../data/image-reader.js';
import type { ImageSize } from '../data/image-size.js';
import { startBackend } from '../engine/backend.js';
import { Computer } from './compute.js';
import type { Failure, Reply, Request, ThreadSetup } from './jobs.js';

const { dataset, augmentation, backend } = workerData as ThreadSetup;
/** One for each size at which networks see the images. */
const readers = new Map<string, ImageReader>();
const port = parentPort!;
const reply = (message: Reply): void => port.postMessage(message);
const computers = new Map<number, Computer>();

// A file that is gone is told before any work is begun.
readerAt(dataset);
await startBackend(backend);
port.on('message', (request: Request) => {
  switch (request.type) {
    case 'weights':
      computers.set(request.set, new Computer(dataset, readerAt, request.weights));
      return;
    case 'forget':
      computers.get(request.set)?.free();
      computers.delete(request.set);
      return;
    case 'prepare':
      try {
        computers.get(request.set)?.prepare(request.batch);
      } catch {
        // the job that wants the batch will say what is wrong
      }
      return;
    case 'job':
      try {
        const outcome = computers.get(request.set)!.run(request.job);
        reply({ type: 'outcome', id: request.id, outcome });
      } catch (error) {
        reply({ type: 'failure', id: request.id, failure: failureOf(error) });
      }
  }
});
reply({ type: 'ready' });

function readerAt({ height, width, channels }: ImageSize): ImageReader {
  const name = `${height}x${width}`;
  const known = readers.get(name) ?? new ImageReader(dataset, augmentation, { height, width, channels });
  readers.set(name, known);
  return known;
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof LutError)) return { name: 'Error', message: messageOf(error) };
  const { name, code, message, remedy } = error;
  return { name, code, message, remedy };
}
