/** Asks who is on a serial port. */
import type { Board, SiliconTarget } from '../../boards/board.js';
import { LutError, type ErrorCode } from '../../common/errors.js';
import { greet } from '../flash/greet.js';
import type { Hello } from '../link/hello.js';
import { consoleOf, levelsToRunOf } from './parts-of-target.js';

/** What came of asking: something answered; nothing did; another program has the port; this user may not open it. */
export type PortState = 'answers' | 'silent' | 'busy' | 'forbidden' | 'failed';

/** What came of asking. */
export interface PortAnswer {
  readonly state: PortState;
  /** null unless something answered in this protocol */
  readonly hello: Hello | null;
  /** why nothing answered; null where something did */
  readonly refusal: LutError | null;
}

const STATES: Readonly<Partial<Record<ErrorCode, PortState>>> = {
  LINK_SILENT: 'silent',
  LINK_BUSY: 'busy',
  LINK_NO_PERMISSION: 'forbidden',
};

/** What is there has run for long, or is started by the opening of its port and runs after some hundred ms. */
const LOOK_MS = 1000;

/**
 * Says HELLO on a port, as each of some boards has its line, until something answers: a second for each sort of line.
 * A port that cannot be opened, and one that says nothing, are no failures here.
 * @param boards those that can be asked for; only such as there is firmware for
 */
export async function askPort(port: string, boards: readonly Board[]): Promise<PortAnswer> {
  const lines = new Map<string, Board>();
  for (const board of boards) {
    const { silicon } = board.targets;
    if (silicon !== undefined) lines.set(lineOf(silicon), board);
  }
  let answer: PortAnswer = { state: 'silent', hello: null, refusal: null };
  for (const board of lines.values()) {
    try {
      return {
        state: 'answers',
        hello: await greet(consoleOf(board, port), { helloMs: LOOK_MS }),
        refusal: null,
      };
    } catch (error) {
      if (!(error instanceof LutError)) throw error;
      answer = { state: STATES[error.code] ?? 'failed', hello: null, refusal: error };
      if (answer.state !== 'silent') break;
    }
  }
  return answer;
}

function lineOf(silicon: SiliconTarget): string {
  return JSON.stringify([silicon.baud, levelsToRunOf(silicon)]);
}
