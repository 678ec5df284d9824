/** What a stream that is written to can show. */
import pc from 'picocolors';

type Colours = ReturnType<typeof pc.createColors>;

/** Where a terminal does not say how wide it is. */
const USUAL_WIDTH = 80;

/**
 * The colours of a stream: those of a terminal, unless NO_COLOR or TERM=dumb says otherwise; none in a pipe or file,
 * unless FORCE_COLOR does. Each stream is asked by itself, and whether a CI server runs it says nothing.
 */
export function coloursOf(stream: NodeJS.WriteStream): Colours {
  return pc.createColors(isColoured(stream));
}

function isColoured(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR = '', FORCE_COLOR = '' } = process.env;
  if (NO_COLOR !== '') return false;
  if (FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal(stream);
}

/** Whether lines can be drawn over. */
export function isTerminal({ isTTY }: NodeJS.WriteStream): boolean {
  // undefined in a pipe, whatever Node's types say; and to picocolors undefined means to look for itself
  return Boolean(isTTY) && process.env.TERM !== 'dumb';
}

/** The columns of a terminal; Infinity in a pipe or file. */
export function columnsOf(stream: NodeJS.WriteStream): number {
  if (!stream.isTTY) return Infinity;
  return stream.columns > 0 ? stream.columns : USUAL_WIDTH;
}
