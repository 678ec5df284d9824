/** A training thread: computes the ghost batches that it is given. */
import { parentPort, workerData } from 'node:worker_threads';
import { LutError, messageOf } from '../../common/errors.js';
import { ImageReader } from '../data/image-reader.js';
import { startBackend } from '../engine/backend.js';
import { Computer } from './compute.js';
import type { Failure, Reply, Request, ThreadSetup } from './jobs.js';

const { dataset, augmentation, backend } = workerData as ThreadSetup;
const reader = new ImageReader(dataset, augmentation);
const port = parentPort!;
const reply = (message: Reply): void => port.postMessage(message);
const computers = new Map<number, Computer>();

await startBackend(backend);
port.on('message', (request: Request) => {
  switch (request.type) {
    case 'weights':
      computers.set(request.set, new Computer(dataset, reader, request.weights));
      return;
    case 'forget':
      computers.get(request.set)?.free();
      computers.delete(request.set);
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

function failureOf(error: unknown): Failure {
  if (!(error instanceof LutError)) return { name: 'Error', message: messageOf(error) };
  const { name, code, message, remedy } = error;
  return { name, code, message, remedy };
}
