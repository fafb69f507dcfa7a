import type { RetiredSource } from '../../../src/migration/packs/pack';
import { customerId } from '../../../src/migration/ids';
import { onRadar } from '../../../src/migration/radar/onRadar';
import { decideByOf } from '../../../src/migration/radar/radar';
import { radarCounts } from '../../../src/migration/radar/radarCounts';
import { rankRadar } from '../../../src/migration/radar/ranking';
import { expiringOf } from '../../../gallery/contoso/radar';
import { digestCard } from '../../../src/cards/notices/digestCard';
import { expiringCard } from '../../../src/cards/radar/expiringCard';
import { readerOf } from '../../../src/text/reader';
import { Diary } from '../../notices/compose/oneAgent';
import { textsOf } from '../../support/cardParts';
import { kaizalaPro } from '../../support/pack';
import { retiredFacts } from '../../workflow/prepare/preparing';

const TODAY = '2026-11-22';
const customer = { id: customerId('contoso'), name: 'Contoso', domain: 'contoso.example' };
const read = { at: `${TODAY}T06:00:00.000Z`, today: TODAY };

const announced = (value: string): RetiredSource =>
  kaizalaPro({ dates: { renewalEndsOn: { value, source: 'https://example.com', checkedOn: TODAY } } });

const entryOf = (from: string, given: Parameters<typeof retiredFacts>[0] = {}) =>
  onRadar(retiredFacts({ autoRenew: true, endsOn: '2027-02-11', ...given }), customer, [announced(from)], read)!;

it.each([
  ['is renewed for the last time on the day before', '2027-02', '2027-01-30', undefined],
  ['would be renewed on the first day of the month', '2027-02', '2027-01-31', '2027-02'],
  ['would be renewed in the month', '2027-02', '2027-02-11', '2027-02'],
  ['would be renewed long after it', '2027-02', '2028-06-30', '2027-02'],
  ['is renewed on the day before the one that was read', '2027-02-15', '2027-02-13', undefined],
  ['would be renewed on the day that was read', '2027-02-15', '2027-02-14', '2027-02-15'],
])('of a plan that Microsoft renews no more, says so of what %s', (_what, from, endsOn, expected) => {
  expect(entryOf(from, { endsOn }).noRenewalFrom).toBe(expected);
});

it.each([
  ['is not to be renewed anyway', { autoRenew: false }],
  ['changes to another plan', { nextTermProduct: 'CFQ7TTC0LH18:0001' }],
  ['is suspended', { status: 'suspended' }],
])('leaves what Partner Center says of what %s', (_what, given) => {
  expect(entryOf('2027-01', given)).not.toHaveProperty('noRenewalFrom');
});

it('has it decided by the end of the term, as what does not go on by itself', () => {
  const entry = entryOf('2027-01');
  const entries = rankRadar([entry], TODAY);

  expect(entry.endOfTerm).toBe('renews');
  expect(decideByOf(entry)).toBe('2027-02-11');
  expect(radarCounts(entries)).toMatchObject({ retired: 1, goingOn: 0, dearer: 0 });
  expect(rankRadar([entry], '2027-02-12')[0]?.bucket).toBe('urgent');
});

it.each([
  ['en-GB', 'Feb: Microsoft no longer renews it from January 2027'],
  ['it-IT', 'dura fino all’11 feb: da gennaio 2027 Microsoft non la rinnova più'],
])('is told on the radar and in a notice, by the month while nobody has read the day (%s)', (locale, words) => {
  const entry = entryOf('2027-01');
  const reader = readerOf({ locale, timeZone: 'Europe/Rome' });
  const entries = rankRadar([entry], TODAY);
  const { digest } = new Diary([entry]).on('2026-12-13')!;

  expect(textsOf(expiringCard(expiringOf(entries), reader)).join('\n')).toContain(words);
  expect(
    textsOf(digestCard({ digest: { ...digest, partOfDay: 'morning' }, sources: [] }, reader)).join('\n'),
  ).toContain(words);
});

it.each([
  ['en-GB', 'from 15 Jan 2027'],
  ['it-IT', 'dal 15 gen 2027'],
])('is told by the day once somebody has read it (%s)', (locale, words) => {
  const entries = rankRadar([entryOf('2027-01-15')], TODAY);

  expect(textsOf(expiringCard(expiringOf(entries), readerOf({ locale }))).join('\n')).toContain(words);
});
