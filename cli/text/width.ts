/** How many columns of a terminal a text takes. */

/** Ideographs, kana, hangul, emoji, full-width forms: two columns each (Unicode's UAX #11, but for rarities). */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
/** Marks that stand over the character before them. */
const COMBINING = /\p{M}/u;
const ASCII = /^[\x20-\x7e]*$/;

/** @param text with nothing in it that a terminal would obey */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  return [...text].reduce((sum, character) => sum + widthOfCharacter(character), 0);
}

function widthOfCharacter(character: string): number {
  if (COMBINING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The longest beginning of a text that takes no more than so many columns, and at least one character. */
export function beginning(text: string, width: number): string {
  let taken = 0;
  let end = 0;
  for (const character of text) {
    taken += widthOfCharacter(character);
    if (taken > width && end > 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}
