/** Whether a topic is of a filter, as MQTT has it: `+` is any level, `#` at the end all that follow. */
export function matchesFilter(topic: string, filter: string): boolean {
  const levels = topic.split('/');
  const wanted = filter.split('/');
  const open = wanted.at(-1) === '#';
  if (open) wanted.pop();
  return (
    (open ? levels.length >= wanted.length : levels.length === wanted.length) &&
    wanted.every((level, i) => level === '+' || level === levels[i])
  );
}
