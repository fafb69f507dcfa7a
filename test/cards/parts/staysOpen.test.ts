import { reviewData } from '../../../gallery/samples/review';
import { progressCard } from '../../../src/cards/migration/progressCard';
import { staysOpen } from '../../../src/cards/parts/staysOpen';
import { reviewCard } from '../../../src/cards/review/reviewCard';
import { readerOf } from '../../../src/text/reader';
import { samplePlan } from '../../../gallery/contoso/fortyPeople';
import { textsOf } from '../../support/cardParts';
import { aMigration, aPlan, sampleNow } from '../../support/survey';

const english = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });
const italian = readerOf({ locale: 'it-IT', timeZone: 'Europe/Rome' });
const { retired } = aPlan();
const told = (people: number, unread: number, seatsLeft: number, reader = english, of = retired) =>
  staysOpen({ staying: { people, unread, seatsLeft }, retired: of }, reader);

describe('that it stays open', () => {
  it('is said with for whom, and until when it is billed', () => {
    expect(told(4, 0, 0)).toBe('4 people keep Kaizala Pro, so it stays open and is billed until 12 Dec 2026.');
    expect(told(1, 0, 0, italian)).toBe(
      'Una persona mantiene Kaizala Pro: resta attiva e si paga fino al 12 dic 2026.',
    );
    expect(told(4, 0, 1)).toContain('4 people keep Kaizala Pro and its other subscriptions have one licence for them');
    expect(told(0, 2, 0)).toMatch(/^2 people with Kaizala Pro could not be read, so/);
  });

  it('names a last day only where the subscription is known to end', () => {
    expect(told(4, 0, 0, english, { ...retired, endOfTerm: 'renews' })).toMatch(/stays open and billing continues\.$/);
  });
});

const staying = { people: 4, unread: 0, seatsLeft: 0 };
const plan = aPlan({ ...samplePlan, staying });
const textOf = (card: Parameters<typeof textsOf>[0]) => textsOf(card).join('\n');

it('is said on the review in place of “billing stops”', () => {
  const text = textOf(reviewCard(reviewData(english, { plan }), english));

  expect(text).toContain('4 people keep Kaizala Pro, so it stays open and is billed until 12 Dec 2026.');
  expect(text).not.toMatch(/Billing stops|Access ends|deleted on/);
});

it('is said with what is promised for later, only where that is part of the plan', () => {
  const promising = textOf(reviewCard(reviewData(english, { plan: aPlan({ ...plan, closeLater: true }) }), english));

  expect(promising).toContain('until 12 Dec 2026; I’ll suspend it once nobody has had it for a day.');
  expect(promising).toContain('Then billing stops and access ends at once');
  expect(promising).toContain('for 90 days at most. **Leave it open** ends that');
  expect(textOf(reviewCard(reviewData(english, { plan }), english))).not.toMatch(/I’ll suspend it|90 days at most/);
});

it('is said on the running card as well, also of those who could not be moved', () => {
  const running = (given: Parameters<typeof aMigration>[0]) =>
    textOf(
      progressCard(
        { migration: aMigration(given), decided: { latest: [], before: 0 }, now: new Date(sampleNow) },
        english,
      ),
    );

  expect(running({ plan })).toContain('4 people keep Kaizala Pro, so it stays open');
  expect(running({ plan, state: 'closing' })).not.toContain('Suspending');
  const failed = { total: 38, done: 27, failed: 1, leftOut: 0 };
  const nobody = aPlan({ staying: { ...staying, people: 0 } });
  expect(running({ plan: nobody, counts: failed })).toContain('One person keeps Kaizala Pro, so it stays open');
  expect(running({ plan: nobody })).toContain('Suspend Kaizala Pro');
});
