import { sampleUnkept } from '../../../gallery/samples/unkept';
import { unkeptCard } from '../../../src/cards/migration/unkeptCard';
import type { UnkeptEnd } from '../../../src/migration/endOfTerm/unkeptEnd';
import { migrationId } from '../../../src/migration/ids';
import { readerOf } from '../../../src/text/reader';
import { submitsOf, textsOf } from '../../support/cardParts';

const cost = { money: { amount: 492, currency: 'EUR' }, atMost: true, orderedOn: '2025-12-12' };

const about = {
  ...{ id: migrationId('aa11bb22'), which: 'retired' as const, runNo: 1 },
  ...{ customerName: 'Contoso Freight', offerName: 'Office 365 E4' },
};

const told = (...ends: readonly UnkeptEnd[]): string => {
  const all = ends.map((unkept) => ({ ...about, unkept }));
  return textsOf(unkeptCard({ ends: all, today: '2026-11-22' }, readerOf({ locale: 'en-GB' }))).join('\n');
};

it('says of each subscription that goes on what it costs a month, and what all come to', () => {
  const text = told({ ...sampleUnkept, cost }, { ...sampleUnkept, cost, isExtended: true }, sampleUnkept);

  expect(text).toContain('then up to about **€492.00** a month');
  expect(text).toContain('cancellable any time · up to about **€492.00** a month');
  expect(text).toContain('at the partner prices of the orders');
  expect(text).toContain(
    'If they stay as they are: up to about **€984.00** a month, not counting 40 licences whose price I don’t know.',
  );
});

it('speaks of no money where no price is known', () => {
  expect(told(sampleUnkept)).not.toMatch(/a month|€/);
});

it.each([
  ['one in an extended term', 'retired', true, ['Cancel now', 'Show']],
  ['one that has not come to that yet', 'retired', undefined, ['Show']],
  ['the new one, on which people are', 'replacement', true, ['Show']],
] as const)('offers to cancel today of %s', (_what, which, isExtended, titles) => {
  const end = { ...about, which, unkept: { ...sampleUnkept, ...(isExtended && { isExtended }) } };
  const card = unkeptCard({ ends: [end], today: '2026-11-22' }, readerOf({ locale: 'en-GB' }));

  expect(submitsOf(card).map(({ title }) => title)).toEqual([...titles, 'End it with its term']);
});
