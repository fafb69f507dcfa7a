import type { Audience, RetiredSource } from './pack';

/** Whom the retired plan was sold for, as its own SKU tells; everyone where its pack knows no difference. */
export function retiredAudience({ audiences = [] }: RetiredSource, partNumber: string): Audience {
  const found = audiences.find(({ skuPartNumbers }) =>
    skuPartNumbers.some((pattern) => new RegExp(pattern, 'i').test(partNumber)),
  );
  return found?.audience ?? 'everyone';
}

/** Whether a form is sold for other people than those who had the retired plan. What is for everyone is for them too. */
export const isForOthers = (form: Audience, retired: Audience): boolean =>
  form !== retired && form !== 'everyone' && retired !== 'everyone';
