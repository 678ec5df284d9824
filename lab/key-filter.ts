/** A test for keys: true where any pattern matches; a pattern is a part of the key in which `*` stands for anything. */
export function keyFilter(patterns: readonly string[] | undefined): (key: string) => boolean {
  if (patterns === undefined) return () => true;
  const expressions = patterns.map(
    (pattern) =>
      new RegExp(
        pattern
          .split('*')
          .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
          .join('.*'),
      ),
  );
  return (key) => expressions.some((expression) => expression.test(key));
}
