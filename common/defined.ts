/** Fields that are there, as types have it that tell a field which is undefined from one that is left out. */
export type Defined<Fields extends object> = {
  [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
};

/** The fields without those that are undefined: what is passed on of options that may have been left out. */
export function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<Fields>;
}
