/** A command line of these words, which a POSIX shell takes apart into them again. */
export function shellWords(words: readonly string[]): string {
  return words.map((word) => (PLAIN.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
}

/** What no shell gives a meaning. */
const PLAIN = /^[\w%+,./:=@-]+$/;
