import { useServed } from '../data/served.js';
import { Failure } from './failure.js';
import { Waiting } from './waiting.js';

interface Props<View> {
  /** address of the data */
  readonly url: string;
  /** asks anew so often; once unless given */
  readonly everySeconds?: number;
  readonly children: (view: View) => React.ReactNode;
}

/** Shows what the server gives at an address: meanwhile that it is waited for, or why there is nothing. */
export function Shown<View>({ url, everySeconds = 0, children }: Props<View>): React.ReactNode {
  const { view, error } = useServed<View>(url, everySeconds);
  if (view === undefined) return error === undefined ? <Waiting /> : <Failure error={error} />;
  return (
    <>
      {error === undefined ? null : <Failure error={error} />}
      {children(view)}
    </>
  );
}
