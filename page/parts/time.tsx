import { formatDuration } from '../../common/format.js';

/** A moment on the clock of whoever looks; with its day where that is not today. */
export function Moment({ at }: { readonly at: string }): React.JSX.Element {
  const time = new Date(at);
  const isToday = time.toDateString() === new Date().toDateString();
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return (
    <time dateTime={at} title={`${day} ${clock}`}>
      {isToday ? clock : `${day} ${clock.slice(0, 5)}`}
    </time>
  );
}

/** How long ago something was, in words. @param now ISO 8601 */
export function ago(at: string, now: string): string {
  const seconds = (Date.parse(now) - Date.parse(at)) / 1000;
  return seconds < 2 ? 'now' : `${formatDuration(seconds)} ago`;
}
