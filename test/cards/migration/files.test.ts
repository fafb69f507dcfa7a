import { basketReplacement } from '../../../gallery/contoso/basket';
import { failedPerson, sampleMigration } from '../../../gallery/samples/migration';
import { customerText } from '../../../src/cards/migration/customerText';
import type { CustomerTextData } from '../../../src/cards/migration/customerText';
import { resultCsv } from '../../../src/cards/migration/resultCsv';
import { csvCell } from '../../../src/cards/parts/csv';
import { userId } from '../../../src/migration/ids';
import type { MigrationPlan } from '../../../src/migration/plan/plan';
import type { Person } from '../../../src/migration/plan/progress';
import { readerOf } from '../../../src/text/reader';
import { kaizalaPro } from '../../support/pack';
import { aPlan, aPlannedPerson, aPurchase, sampleNow, userNumber } from '../../support/survey';

const english = readerOf({ locale: 'en-GB' });
const italian = readerOf({ locale: 'it-IT' });

const moved = (given: Partial<Person> = {}): Person => ({
  id: userId(userNumber(2)),
  name: 'Dana Kline',
  address: 'dana@contoso.example',
  disposition: 'move',
  state: 'done',
  movedAt: sampleNow,
  ...given,
});

describe('the result as CSV', () => {
  const people = [moved(), failedPerson('Li, Wei "Lee"', { code: 'noSeat', facts: {} })];

  it('has one row per person under columns that never change', () => {
    const csv = resultCsv({ migration: sampleMigration(), people }, english);

    expect(csv).toBe(
      '\ufeffaddress,name,action,state,at,reason\r\n' +
        `dana@contoso.example,Dana Kline,move,done,${sampleNow},\r\n` +
        'x@contosofreight.example,"Li, Wei ""Lee""",move,failed,,no unused licence was left\r\n',
    );
  });

  it('differs between languages in nothing but the reasons, and what their spreadsheets split at', () => {
    const rows = (reader: typeof english, separator: string) =>
      resultCsv({ migration: sampleMigration(), people }, reader)
        .split('\r\n')
        .map((row) => row.split(separator).slice(0, -1));

    // The third row has the separator in a name.
    expect(rows(italian, ';').slice(0, 2)).toEqual(rows(english, ',').slice(0, 2));
  });

  it.each([
    ['Acme;=1+1', `"Acme;'=1+1"`],
    ['Acme; =1+1', `"Acme; '=1+1"`],
    ['Acme,@SUM(A1)', `"Acme,'@SUM(A1)"`],
    ['Acme;"=1+1"', `"Acme;""'=1+1"""`],
    ['a;-b;+c', `"a;'-b;'+c"`],
    ['Smith-Jones; 3 - 2 = 1', '"Smith-Jones; 3 - 2 = 1"'],
  ])('is no formula either where a spreadsheet of another country would split it: %s', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('is a number where it is one of ours', () => {
    expect([csvCell(-4), csvCell(4), csvCell('-4')]).toEqual(['-4', '4', "'-4"]);
  });

  it.each(['=1+1', '+49 30 1', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n =1', '＝1'])(
    'never lets a spreadsheet run %j',
    (value) => {
      expect(csvCell(value)).toMatch(/^"?'/);
    },
  );

  it('keeps a row on one line whatever a name holds', () => {
    const csv = resultCsv({ migration: sampleMigration(), people: [moved({ name: 'a\r\nb\u2028c' })] }, english);

    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain(',a b c,');
  });
});

describe('the text for the customer', () => {
  const plan = aPlan({
    purchase: aPurchase(),
    people: [aPlannedPerson(), aPlannedPerson({ id: userId(userNumber(2)), disposition: 'remove' })],
  });
  const italy = { ...plan.customer, country: 'IT' };
  const closed = { changed: { moved: 1, removed: 1 }, closedAt: '2026-11-22T11:00:00.000Z' };
  const openStill = { changed: closed.changed };
  const staying = { ...kaizalaPro(), dataStays: true } as const;

  interface Given extends Omit<CustomerTextData, 'plan'> {
    /** As was confirmed. */
    readonly closedAt?: string;
  }

  const text = (of: MigrationPlan, { closedAt, ...given }: Given = closed): string =>
    customerText({ plan: of, ...(closedAt && { closed: { action: of.close, at: closedAt } }), ...given });

  it.each([
    ['after', 'DE', closed],
    ['after', 'IT', closed],
    ['ahead', 'DE', {}],
    ['ahead', 'IT', {}],
  ] as const)('says what changes, when and what to do, and never a price (%s, %s)', (_when, country, given) => {
    const told = text(aPlan({ ...plan, purchase: plan.purchase, customer: { ...plan.customer, country } }), given);

    expect(told).toMatch(/^(Your move from|Il passaggio da) Kaizala Pro (to|a) Microsoft 365 Business Basic\n/);
    expect(told).not.toMatch(/€|EUR|5[.,]60|1[.,]?747/);
    expect(told.split('\n\n')).toHaveLength(6);
  });

  it('promises a plan to nobody who has none afterwards', () => {
    const removed = plan.people.slice(1);
    const changed = { moved: 0, removed: 1 };

    expect(text(plan)).toContain('already have a plan with everything you need');
    const told = text(aPlan({ ...plan, purchase: undefined, people: removed, planless: 1 }), { ...closed, changed });
    expect(told).not.toContain('already have a plan');
    expect(told).toContain('no other plan takes its place');
  });

  it.each([closed, openStill, {}])('names no plan that nobody gets, nor a licence that works (%#)', (given) => {
    const changed = 'changed' in given ? { changed: { moved: 0, removed: 1 } } : {};
    const told = text(aPlan({ ...plan, people: plan.people.slice(1) }), { ...given, ...changed });

    expect(told).toMatch(/^Your licence for Kaizala Pro\n/);
    expect(told).not.toMatch(/Business Basic|licences? work|works at once|Sign out|sign out|Teams/);
  });

  it('counts who was changed and not who was to be', () => {
    const people = Array.from({ length: 38 }, (_, n) => aPlannedPerson({ id: userId(userNumber(n)) }));

    expect(text(aPlan({ ...plan, people }), { changed: { moved: 36, removed: 0 } })).toContain(
      'licences of 36 people were',
    );
    expect(text(aPlan({ ...plan, people }), {})).toContain('licences of 38 people will be changed');
  });

  it('tells before the move what is to come, and of nothing as if it were done', () => {
    const told = text(aPlan({ ...plan, close: 'endAtTerm' }), {});

    expect(told).toContain('nobody is without one at any moment');
    expect(told).toMatch(
      /1\. Save what you still need from Kaizala Pro[^]*2\. After the change, sign out[^]*3\. After the/,
    );
    expect(told).not.toMatch(/now have|were changed|work now|12 Dec|is not renewed|From now on/);
  });

  it('asks nobody to save from what is closed, and says until when it can be opened again', () => {
    const told = text(plan);

    expect(told).not.toContain('Save what you still need');
    expect(told).toMatch(/is closed and can’t be opened any more[^]*tell us before 12 Dec 2026/);
    expect(text(aPlan({ ...plan, close: 'endNow' }))).toMatch(/is cancelled and[^]*tell us at once/);
    expect(text(plan, openStill)).toContain('Save what you still need');
  });

  it('asks nobody to save what stays where it is, unless somebody has nothing left to open it with', () => {
    for (const given of [closed, openStill, {}]) {
      const told = text(plan, { ...given, source: staying });
      expect(told).not.toMatch(/Save what|miss something|use Microsoft Teams/);
      expect(told).toMatch(/[Ss]ign out/);
    }
    expect(text(aPlan({ ...plan, planless: 1 }), { source: staying })).toContain('Save what you still need');
  });

  it('names the day on which the retired subscription ends, once that is set', () => {
    const ending = aPlan({ ...plan, purchase: undefined, close: 'endAtTerm' });

    expect(text(ending)).toContain('12 Dec 2026');
    expect(text(aPlan({ ...ending, customer: italy }))).toContain('12 dic 2026');
  });

  it('tells how it was closed where that is another way than was confirmed', () => {
    const { changed } = closed;
    const told = text(aPlan({ ...plan, purchase: undefined, close: 'endAtTerm' }), {
      changed,
      closed: { action: 'endNow', at: '2027-01-20T11:00:00.000Z' },
    });

    expect(told).toMatch(/is cancelled and can’t be opened any more[^]*tell us at once/);
    expect(told).not.toMatch(/12 Dec|not renewed|Save what/);
  });

  it.each(['GB', 'IT'])('names no day that was over when its end was set (%s)', (country) => {
    const late = aPlan({ ...plan, purchase: undefined, close: 'endAtTerm', customer: { ...plan.customer, country } });

    expect(text(late, { ...closed, closedAt: '2026-12-13T00:00:00.000Z' })).not.toMatch(/12 [Dd]|not renewed|rinnova/);
    expect(text(late, { ...closed, closedAt: '2026-12-12T23:00:00.000Z' })).toMatch(/12 [Dd]/);
  });

  it.each(['suspend', 'endNow', 'endAtTerm'] as const)('promises no end that is not there (%s)', (close) => {
    const open = aPlan({ ...plan, purchase: undefined, close });

    expect(text(open, openStill)).toContain('stays as it is for the time being');
    expect(text(open, openStill)).not.toMatch(/12 Dec|not renewed|is closed|is cancelled/);
  });

  it('does not send people to Teams when the plan was bought without it', () => {
    const without = aPlan({ replacement: { ...plan.replacement, name: 'Office 365 E3 (no Teams)' } });

    expect(text(without)).not.toContain('teams.microsoft.com');
    expect(text(plan)).toContain('teams.microsoft.com');
  });

  it('names both plans of a basket, and sends people to Teams when that is one of them', () => {
    const basket = aPlan({ replacement: basketReplacement() });

    expect(text(basket)).toContain('Microsoft 365 E3 (no Teams) + Microsoft Teams Enterprise');
    expect(text(basket)).toContain('teams.microsoft.com');
  });
});
