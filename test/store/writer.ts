// Records runs into the database named first, as many as named second, and prints each id once it is recorded.
import { exampleRun, pointwise } from './examples.js';
import { Store } from '../../store/store.js';

const [path = '', count = '0', name = ''] = process.argv.slice(2);
const store = Store.open(path);
for (let i = 1; i <= Number(count); i++) {
  const samples = Uint32Array.from({ length: 1000 }, (_, k) => 1000 + ((k * i) % 7));
  const fills = [1, 2, 3].map((seed) => ({ seed, emptyTicks: 19, samples }));
  const id = store.recordRun(exampleRun({ case: pointwise(i), fills }));
  store.recordEvent('info', `${name} ${id}`);
  process.stdout.write(`${id}\n`);
}
store.close();
