/** A training thread: computes the ghost batches that it is given. */
import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../../common/errors.js';
import { startBackend } from './backend.js';
import { Computer } from './compute.js';
import type { Reply, Request, ThreadSetup } from './jobs.js';

const { dataset, backend } = workerData as ThreadSetup;
const port = parentPort!;
const reply = (message: Reply): void => port.postMessage(message);
const computers = new Map<number, Computer>();

await startBackend(backend);
port.on('message', (request: Request) => {
  switch (request.type) {
    case 'weights':
      computers.set(request.set, new Computer(dataset, request.weights));
      return;
    case 'forget':
      computers.delete(request.set);
      return;
    case 'job':
      try {
        const outcome = computers.get(request.set)!.run(request.job);
        reply({ type: 'outcome', id: request.id, outcome });
      } catch (error) {
        reply({ type: 'failure', id: request.id, message: messageOf(error) });
      }
  }
});
reply({ type: 'ready' });
