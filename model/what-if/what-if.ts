import type { Draft } from '../rewrite/draft.js';
import type { TfliteModel } from '../tflite/schema.js';

/** The kinds of changes after which a network must be trained again. */
export type ChangeKind = 'kernel' | 'channels' | 'stride' | 'resolution' | 'separable' | 'attention';

/** A network with one change. */
export interface WhatIf {
  readonly change: ChangeKind;
  /** in a few words */
  readonly what: string;
  /** the operators of the network as it was that are meant, by index */
  readonly operators: readonly number[];
  /** null where the shapes of the rest do not follow */
  readonly model: TfliteModel | null;
}

/** What a network could be changed to. */
export type Look = (draft: Draft) => readonly WhatIf[];
