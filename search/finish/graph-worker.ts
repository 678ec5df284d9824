/** A thread that computes a network's outputs, in the exact arithmetic of the boards. */
import { parentPort, workerData } from 'node:worker_threads';
import { runGraph } from '../../model/graph/run-graph.js';
import type { Elements } from '../../model/tensor.js';
import { loadGraph } from '../../model/tflite/graph.js';

const graph = loadGraph(workerData as Uint8Array);
const port = parentPort!;

port.on('message', (batch: readonly (readonly Elements[])[]) => {
  port.postMessage(batch.map((inputs) => runGraph(graph, inputs, { rounding: 'double' })));
});
