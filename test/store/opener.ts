// Opens new databases, as many as named second, each at a moment that others can know: the first one's is written to it.
import { Store } from '../../store/store.js';

/** From one database to the next, ms. */
const STEP = 30;

const [path = '', count = '0'] = process.argv.slice(2);
process.stdin.once('data', (moment) => {
  for (let i = 0; i < Number(count); i++) {
    const due = Number(moment.toString()) + i * STEP;
    while (Date.now() < due);
    Store.open(`${path}-${i}`).close();
  }
  process.stdin.destroy();
});
process.stdout.write('ready\n');
