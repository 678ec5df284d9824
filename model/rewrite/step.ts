import type { GraphOperator } from '../operators/index.js';
import type { TfliteModel } from '../tflite/schema.js';
import type { Draft } from './draft.js';

/** The kinds of exact rewrites: after each every output has the same bits. */
export type ExactRule = 'pad' | 'activation' | 'copy' | 'constant' | 'unused' | 'order';

/** What a rule makes of an operator: a model without it, or why it must stay. */
export type Step = { readonly model: TfliteModel } | { readonly refused: string };

/** Looks at one operator; null where it is none of those that the rule is about. */
export type Rule = (draft: Draft, operator: GraphOperator) => Step | null;
