/** Figures in narrow tables: a letter behind each says of what kind it is. */
import type { Figure, FigureKind } from '../../common/figure.js';
import { digits } from '../../lab/choose/figure-words.js';

const MARKS: Readonly<Record<FigureKind, string>> = {
  ...{ measured: 'm', published: 'p', interpolated: 'i', estimated: 'e', assumed: 'a' },
};

/** What the letters mean, as the beginning of a sentence. */
export const MARKS_TEXT = 'Behind a figure: m measured, p published, i interpolated, e estimated, a assumed';

/** @param text of the figure; its value unless given */
export function marked(figure: Figure | null, text = (one: Figure): string => digits(one.value)): string {
  return figure === null ? 'unknown' : `${text(figure)} ${MARKS[figure.kind]}`;
}
