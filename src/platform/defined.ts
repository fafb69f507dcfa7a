type Present<T> = Exclude<T, undefined | null>;

type Defined<T> = { [Key in keyof T as T[Key] extends Present<T[Key]> ? Key : never]: T[Key] } & {
  [Key in keyof T as T[Key] extends Present<T[Key]> ? never : Key]?: Present<T[Key]>;
};

/** The same object without the keys that have no value, so that absent means absent: undefined, or a database's null. */
export const defined = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null)) as Defined<T>;
