/** What the interpreter makes of a model, as firmware-harness/tools/settle_model.c prints it. */
export interface SettledModel {
  /** bytes of its arena that an exported network does without: records, factors, tables */
  readonly persistent: number;
  /** bytes of the plan of its tensors */
  readonly peak: number;
  /** by index; null where nothing refers to it */
  readonly tensors: readonly (SettledTensor | null)[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  /** names of the kinds of operators and their forms, by number */
  readonly kinds: readonly string[];
  readonly operators: readonly SettledOperator[];
}

/** @see SettledModel */
export interface SettledTensor {
  /** an activation in the arena, from where its tensors begin; or a constant in the model's file */
  readonly memory: 'arena' | 'model';
  readonly offset: number;
  readonly bytes: number;
}

/** An operator's record. Tensors are indices, -1 where there is none. */
export interface SettledOperator {
  readonly kind: string;
  /** it runs on `kernel_<kernel>` */
  readonly kernel: string;
  /** the micro-kernel's name as users know it, or `reference` */
  readonly microKernel: string;
  readonly input: number;
  readonly second: number;
  readonly bias: number;
  readonly output: number;
  readonly data: OperatorData | null;
  /** the other fields of operator_record, by name */
  readonly fields: Fields;
}

/** What an operator has beside its record. */
export type OperatorData =
  | {
      /** two words per channel: as quantized_multiplier, or what a micro-kernel wants instead */
      readonly type: 'factors';
      readonly values: readonly number[];
    }
  | { readonly type: 'int8' | 'int32'; readonly values: readonly number[] }
  | {
      /** tensors, -1 where it is none, and their elements per row */
      readonly type: 'operands';
      readonly values: readonly (readonly [tensor: number, elements: number])[];
    };

/** The value of a field: a number, or those of a struct or an array. */
export type Field = number | readonly Field[] | Fields;
export interface Fields {
  readonly [name: string]: Field;
}
