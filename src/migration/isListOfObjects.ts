/** For lists of a hundred thousand, of which a schema would make copies. */
export const isListOfObjects = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null && !Array.isArray(each));
