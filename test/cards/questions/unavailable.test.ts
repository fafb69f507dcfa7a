import { unavailableCard } from '../../../src/cards/questions/unavailableCard';
import { newIncident } from '../../../src/platform/incident';
import { readerOf } from '../../../src/text/reader';
import { textsOf } from '../../support/cardParts';

const english = readerOf({ locale: 'en-GB', timeZone: 'UTC' });
const italian = readerOf({ locale: 'it-IT', timeZone: 'UTC' });
const failed = { question: 'q1', customerName: 'Contoso Freight', incident: '7F3K-9BQX' } as const;

it.each(['noAccess', 'unexpectedAnswer'] as const)(
  'names the customer, and under which name an administrator finds it in the log: %s',
  (code) => {
    const [title, said] = textsOf(unavailableCard({ ...failed, code }, english));
    const [titolo, detto] = textsOf(unavailableCard({ ...failed, code }, italian));

    expect([title, titolo]).toEqual([
      expect.stringContaining('⚠ Contoso Freight: '),
      expect.stringContaining('⚠ Contoso Freight: '),
    ]);
    expect(said).toMatch(/administrator.*[Rr]eference:? \*\*7F3K-9BQX\*\*\.$/);
    expect(detto).toMatch(/amministratore.*[Rr]iferimento:? \*\*7F3K-9BQX\*\*\.$/);
  },
);

it('sends nobody to an administrator while a service is away for a moment', () => {
  expect(textsOf(unavailableCard({ ...failed, code: 'serviceDown' }, english)).join()).not.toContain('7F3K-9BQX');
});

it('gives each failure a name of its own that can be read out', () => {
  const names = Array.from({ length: 1000 }, newIncident);

  expect(new Set(names).size).toBe(1000);
  expect(names.filter((name) => !/^[2-9BCDFGHJ-NP-TV-XZ]{4}-[2-9BCDFGHJ-NP-TV-XZ]{4}$/.test(name))).toEqual([]);
});
