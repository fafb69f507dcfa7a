const inOrder = new Intl.Collator('en', { numeric: true });

/** Whether one release, such as `1.10.0`, comes after the other. */
export const isNewer = (one: string, other: string): boolean => inOrder.compare(one, other) > 0;
