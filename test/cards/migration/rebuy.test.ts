import { customerText } from '../../../src/cards/migration/customerText';
import { migrationCard } from '../../../src/cards/migration/migrationCard';
import { newsOf } from '../../../src/cards/migration/news';
import { userId } from '../../../src/migration/ids';
import { needless } from '../../../src/migration/endings/needless';
import { planHash } from '../../../src/migration/plan/planHash';
import type { Migration } from '../../../src/migration/plan/progress';
import { readerOf } from '../../../src/text/reader';
import { buttonsOf, readable } from '../../../emulator/connector/cards';
import { grantPlan } from '../../../gallery/contoso/grant';
import { bought } from '../../../gallery/samples/orders';
import { e1Grant } from '../../support/pack';
import { aMigration, sampleNow, userNumber } from '../../support/survey';

const reader = readerOf({ locale: 'en-US', timeZone: 'Europe/Rome' });
const now = new Date(sampleNow);
const nobody = { total: 0, done: 0, failed: 0, leftOut: 0 };
const ours = { ...bought, seats: 12 };
const migrated = (given: Partial<Migration>): Migration =>
  aMigration({ plan: grantPlan, counts: nobody, bought: ours, ...given });
const card = (given: Partial<Migration>) => {
  const content = migrationCard({ migration: migrated(given), decided: { latest: [], before: 0 }, now }, reader);
  const activity = { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] };
  return { text: readable(activity as never), buttons: buttonsOf(activity as never).map(({ title }) => title) };
};
const holder = { id: userId(userNumber(1)), name: 'Ana Costa', reason: 'notChosen' as const, groupNames: [] };
const closed = { action: 'endAtTerm', at: sampleNow } as const;

describe('a plan that is bought anew with the licence it has', () => {
  it('tells no step in which people move, and no figures of them', () => {
    const { text } = card({ state: 'waitingForSeats' });

    expect(text).toContain('New subscription for Harvest Food Bank');
    expect(text).toContain('Step 2 of 3');
    expect(text).not.toMatch(/\bmove|of 0 people/i);
  });

  it('is done with how many keep it, and calls nothing that was bought superfluous', () => {
    const { text, buttons } = card({ state: 'done', closed, checkedAt: sampleNow });

    expect(text).toContain('22 people at Harvest Food Bank keep Office 365 E1');
    expect(text).toContain('there are enough other licences for everybody');
    expect(needless(migrated({ state: 'done', closed }), now)).toBeUndefined();
    expect(buttons).not.toContain('Result as CSV');
  });

  it('is left open with the reason, and offers neither to move anybody nor to take the licence away', () => {
    const { text, buttons } = card({ state: 'leftOpen', remainingCount: 22, remaining: [holder] });

    expect(text).toContain('there would not be enough licences: 22 people have one');
    expect(text).not.toContain('Ana Costa');
    expect(buttons).toEqual(expect.arrayContaining(['Check again', 'Leave it open']));
    expect(buttons.join()).not.toMatch(/Move the|Take the licence away/);
  });

  it('says in every state that everybody works as before', () => {
    for (const given of [{ state: 'paused' }, { state: 'stopped' }] as const)
      expect(card(given).text).toContain('Everybody works as before.');
    const problem = { code: 'seatsNotReady', facts: { needed: 22, free: 10 } } as const;
    expect(card({ state: 'waitingForPerson', problem }).text).toMatch(/Everybody works as before.*10 of 22/);
  });

  it('has a line of news for each of its ends', () => {
    const told = (given: Partial<Migration>) => newsOf(migrated(given), reader);

    expect(told({ state: 'done', closed })).toBe('Harvest Food Bank: done.');
    expect(told({ state: 'leftOpen' })).toBe('Harvest Food Bank: Office 365 E1 (Nonprofit grant) stays open.');
  });

  it('tells the customer’s people that nothing changes, before and after, in their language', () => {
    const source = e1Grant();
    const changed = { moved: 0, removed: 0 };
    const italian = { ...grantPlan, customer: { ...grantPlan.customer, country: 'IT' } };
    const plan = { ...italian, hash: planHash(italian) };

    expect(customerText({ plan: grantPlan, source })).toContain('Your organisation will have Office 365 E1 instead.');
    expect(customerText({ plan: grantPlan, source, changed })).toContain('Your organisation now has Office 365 E1');
    expect(customerText({ plan, source, changed })).toMatch(/La vostra licenza resta la stessa.*Non dovete fare nulla/);
    expect(customerText({ plan, source, changed })).not.toMatch(/€|[Ss]alvate|uscite/);
  });
});
