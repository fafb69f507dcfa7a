/** Marks are compared as forgivingly as they can be and still be ours. */
export const isMarked = (name: string | undefined, mark: string): boolean => normal(name ?? '') === normal(mark);

const normal = (name: string): string => name.normalize().replace(/\s+/g, ' ').trim().toLowerCase();
