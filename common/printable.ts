/** Text of unknown origin (names in models, files and tables), made fit to be shown. */

/**
 * What does not show as itself: control characters (C0, DEL, C1), which terminals obey and XML forbids; what turns
 * the direction of text or joins it unseen; line and paragraph separators; halves of surrogate pairs; noncharacters.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * The text on one line, with everything that does not show as itself written out: `\n`, `\u001b`, `\u202e`.
 * Whatever is shown to a person, on a terminal, in a picture, a page or a list, goes through here.
 */
export function printable(text: string): string {
  return text.replace(UNSEEN, (character) => NAMED[character] ?? escape(character));
}

/** JSON that says the same and holds nothing that does not show as itself. @param json as JSON.stringify writes it */
export function printableJson(json: string): string {
  // the line feeds between its lines are its own: those in its texts JSON.stringify has written out
  return json.replace(UNSEEN, (character) => (character === '\n' ? character : escape(character)));
}

/** As JSON and JavaScript write UTF-16: beyond the first plane, two. */
function escape(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
