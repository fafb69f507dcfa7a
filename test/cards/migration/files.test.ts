import { failedPerson, sampleMigration } from '../../../gallery/samples/migration';
import { customerText } from '../../../src/cards/migration/customerText';
import { resultCsv } from '../../../src/cards/migration/resultCsv';
import { csvCell } from '../../../src/cards/parts/csv';
import { userId } from '../../../src/migration/ids';
import type { MigrationPlan } from '../../../src/migration/plan/plan';
import type { Person } from '../../../src/migration/plan/progress';
import { readerOf } from '../../../src/text/reader';
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
        'x@contosofreight.example,"Li, Wei ""Lee""",move,failed,,no free licence was left\r\n',
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

  const text = (of: MigrationPlan, language: 'en' | 'it' = 'en', isClosed = true): string =>
    customerText({ plan: of, isClosed }, language);

  it.each(['en', 'it'] as const)('says what changes, when and what to do, and never a price (%s)', (language) => {
    const told = text(plan, language);

    expect(told).toContain('Kaizala Pro');
    expect(told).toContain('Microsoft 365 Business Basic');
    expect(told).not.toMatch(/€|EUR|5[.,]60|1[.,]?747/);
    expect(told.split('\n\n')).toHaveLength(6);
  });

  it('promises a plan to nobody who has none afterwards', () => {
    const removed = plan.people.slice(1);

    expect(text(plan)).toContain('already have a plan with everything you need');
    const told = text(aPlan({ ...plan, purchase: undefined, people: removed, planless: 1 }));
    expect(told).not.toContain('already have a plan');
    expect(told).toContain('no other plan takes its place');
  });

  it('names the day on which the retired subscription ends, once that is set', () => {
    const ending = aPlan({ ...plan, purchase: undefined, close: 'endAtTerm' });

    expect(text(ending)).toContain('12 Dec 2026');
    expect(text(ending, 'it')).toContain('12 dic 2026');
  });

  it.each(['suspend', 'endNow', 'endAtTerm'] as const)('promises no end that is not there (%s)', (close) => {
    const open = aPlan({ ...plan, purchase: undefined, close });

    expect(text(open, 'en', false)).toContain('stays as it is for the time being');
    expect(text(open, 'en', false)).not.toMatch(/12 Dec|not renewed|is closed|is cancelled/);
  });

  it('does not send people to Teams when the plan was bought without it', () => {
    const without = aPlan({ replacement: { ...plan.replacement, name: 'Office 365 E3 (no Teams)' } });

    expect(text(without)).not.toContain('teams.microsoft.com');
    expect(text(plan)).toContain('teams.microsoft.com');
  });
});
