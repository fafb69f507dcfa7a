/** A part of an Adaptive Card, of which nothing is known but its fields. */
export type CardPart = Readonly<Record<string, unknown>>;

export const isPart = (value: unknown): value is CardPart =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const partsIn = (value: unknown): readonly CardPart[] => (Array.isArray(value) ? value.filter(isPart) : []);

export const words = (value: unknown): string => (typeof value === 'string' ? value : '');
