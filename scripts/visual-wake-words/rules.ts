/** The two rules by which Visual Wake Words sets are labelled. */
import type { AnnotatedImage } from './coco.js';

/** A class, named as its folder is; `undefined` leaves the image out. */
export type Label = 'non_person' | 'person' | undefined;

/** Chowdhery et al., "Visual Wake Words Dataset" (2019), section 3. */
const VWW_SHARE = 0.005;
/** MLPerf Tiny, training/visual_wake_words. */
const MLPERF_SHARE = 0.025;

export const RULES = { vww, mlperf } as const;
export type Rule = keyof typeof RULES;

/** A person where any person's box covers more than 0.5 % of the image. */
function vww({ area, persons }: AnnotatedImage): Label {
  return persons.some((box) => box.area > VWW_SHARE * area) ? 'person' : 'non_person';
}

/** A person where a single person's box covers more than 2.5 %; left out where all are smaller. Crowds count for none. */
function mlperf({ area, persons }: AnnotatedImage): Label {
  const singles = persons.filter(({ isCrowd }) => !isCrowd);
  if (singles.length === 0) return 'non_person';
  return singles.some((box) => box.area > MLPERF_SHARE * area) ? 'person' : undefined;
}
