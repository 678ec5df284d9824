/** Text that others wrote (names of tables, boards, models, benches), fit to be shown. */
import { printable } from '../../common/printable.js';

/** The text on one line, with what does not show as itself written out, and its middle left out where it is long. */
export function shown(text: string, most = 80): string {
  // of a very long text only what may be shown is looked at
  const ends = text.length <= 4 * most ? text : `${text.slice(0, 2 * most)}…${text.slice(-most)}`;
  const whole = [...printable(ends)];
  if (whole.length <= most) return whole.join('');
  const tail = Math.floor(most / 3);
  return `${whole.slice(0, most - tail - 1).join('')}…${whole.slice(-tail).join('')}`;
}

/** A name, shortened; the longer form appears when it is pointed at. */
export function Name({ of, most = 80 }: { readonly of: string; readonly most?: number }): React.JSX.Element {
  const short = shown(of, most);
  const long = shown(of, 500);
  return (
    <span className="name" title={long === short ? undefined : long}>
      {short}
    </span>
  );
}
