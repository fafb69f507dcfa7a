import { customerId } from '../../src/migration/ids';
import { retiredFacts } from '../workflow/prepare/preparing';
import { termLine, unknownWords } from './terms';

const id = customerId('c0000000-0000-4000-8000-000000000001');
const nce = retiredFacts({
  ...{ commerce: 'nce', status: 'active', autoRenew: false, termDuration: 'P1Y', endsOn: '2027-05-31' },
  scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Cancel' }],
});

it('tells a term in Partner Center’s words with what is made of it, and no name', () => {
  expect(termLine({ id }, nce)).toBe(
    `${id}/${nce.id} · nce active P1Y, ends 2027-05-31 · autoRenewEnabled false · scheduledActions TermEnd Cancel · next term none · → ends`,
  );
  expect(termLine({ id }, { ...nce, scheduledActions: [] })).toContain(
    'scheduledActions none · next term none · → extends',
  );
});

it('names words that nobody understands yet, each once', () => {
  const odd = { scheduleType: 'CustomDate', actionType: 'Cancel' };

  expect(unknownWords([nce, { ...nce, scheduledActions: [odd, odd] }])).toEqual(['CustomDate Cancel']);
});
