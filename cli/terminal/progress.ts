import { formatDuration } from '../../common/format.js';
import { printable } from '../../common/printable.js';
import type { Listening } from '../../lab/listen.js';
import { beginning } from '../text/width.js';
import { manner } from './manner.js';
import { printRemark } from './output.js';
import { columnsOf, isTerminal } from './stream.js';

/** In a pipe, one line at most this often. */
const PLAIN_INTERVAL_MS = 10_000;
/** So many benches of a fleet are named. */
const MOST_BENCHES = 5;

/**
 * Progress of a long job on standard error: one line that is redrawn on a terminal, a line every ten seconds
 * in a pipe, nothing where the user wants quiet. The time left is extrapolated from the share of the work that is done.
 */
export class ProgressLine {
  private readonly start = performance.now();
  private lastPlain = performance.now();

  constructor(readonly title: string) {}

  /**
   * @param share of the whole work that is done, 0 to 1
   * @param detail what is being done, e.g. `12/400 cases`
   * @param benches what benches have done of it; none unless given
   */
  update(share: number, detail: string, benches?: ReadonlyMap<string, number>): void {
    if (manner().quiet) return;
    const elapsed = (performance.now() - this.start) / 1000;
    const left = share > 0.01 ? `, ${formatDuration((elapsed / share) * (1 - share))} left` : '';
    const by = benches === undefined ? '' : `; ${benchesWords(benches)}`;
    const line = printable(`${this.title}: ${Math.floor(share * 100)} % (${detail}${left}${by})`);
    if (isTerminal(process.stderr)) {
      process.stderr.write(`\r\x1b[K${beginning(line, columnsOf(process.stderr) - 1)}`);
    } else if (performance.now() - this.lastPlain >= PLAIN_INTERVAL_MS) {
      this.lastPlain = performance.now();
      process.stderr.write(`${line}\n`);
    }
  }

  /** Takes the redrawn line away. */
  end(): void {
    if (isTerminal(process.stderr) && !manner().quiet) process.stderr.write('\r\x1b[K');
  }
}

/** What benches have done, by name, as many as have room. */
export function benchesWords(benches: ReadonlyMap<string, number>): string {
  const words = [...benches].sort(([a], [b]) => (a < b ? -1 : 1)).map(([bench, done]) => `${bench} ${done}`);
  const others = words.length - MOST_BENCHES;
  return [...words.slice(0, MOST_BENCHES), ...(others > 0 ? [`${others} more`] : [])].join(', ');
}

/** Does work whose progress, and what happens meanwhile, is shown while it lasts. */
export async function showingProgress<Result>(
  work: (listening: Required<Pick<Listening, 'onProgress' | 'onEvent'>>) => Promise<Result>,
): Promise<Result> {
  let line: ProgressLine | undefined;
  try {
    return await work({
      onProgress: ({ title, done, of, things, share, byBench }) => {
        if (line?.title !== title) line = new ProgressLine(title);
        line.update(share, `${done}/${of} ${things}`, byBench);
      },
      onEvent: (what) => {
        line?.end();
        printRemark(what);
      },
    });
  } finally {
    line?.end();
  }
}
