import type { View } from './draft';

/** A list to tick, or the question about columns, stand in the place of the question about people. */
export const isWithin = ({ picking, columns }: View): boolean => picking !== undefined || columns !== undefined;

/** How a question was shown before it was leafed through or searched; undefined where it is shown as at first. */
export function viewBefore(view: View): View | undefined {
  const { page = 0, query } = view;
  if (page > 0) return { ...view, page: page - 1 };
  return isWithin(view) || query ? {} : undefined;
}
