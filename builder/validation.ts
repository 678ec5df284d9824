import type { TypeOf } from '../common/schema.js';
import type { operationCountSchema, validationSchema } from './validation-schema.js';

/** The section of a table about its validation: the judgement, and which networks it is about. */
export type Validation = TypeOf<typeof validationSchema>;

/** Blocks of networks by their operation: of all that were drawn, and of those that fit. */
export type OperationCount = TypeOf<typeof operationCountSchema>;

/** What a table's predictions of whole networks are worth. */
export type Judgement = Omit<Validation, 'space' | 'seed' | 'drawn' | 'fitting' | 'operations'>;
