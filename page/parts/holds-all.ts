/** Whether a text holds all words of another, in whatever case and order. */
export function holdsAll(text: string, words: string): boolean {
  const own = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => own.includes(word));
}
