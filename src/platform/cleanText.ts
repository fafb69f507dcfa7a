const unstorable = /[\0\p{Surrogate}]/gu;

/**
 * Text that people read, without what neither a database nor a card can take: U+0000 and halves of surrogate pairs. Never
 * for ids, etags, our mark or a resource that is sent back: these stay as they came.
 */
export const cleanText = (text: string): string => text.replace(unstorable, '');
