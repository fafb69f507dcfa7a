import type { ProbedCall } from '../../migration/ports';
import { isComplete } from '../../migration/reading';
import type { Reading } from '../../migration/reading';
import type { Check } from '../check';
import { failureFinding } from '../failure';
import { fine, todo, wrong } from '../finding';
import type { Finding } from '../finding';
import { sampleOf } from '../sample';

export function customersVerdict(reading: Reading<unknown>): readonly Finding[] {
  if (reading.items.length === 0)
    return [wrong('Partner Center lists no customer.', 'See whether PARTNER_TENANT_ID is the tenant that resells.')];
  const whole = fine(`Partner Center lists ${reading.items.length} customers.`);
  if (isComplete(reading)) return [whole];
  return [
    whole,
    todo(`${reading.unread.length} customers of the list can’t be read.`, 'Look for them in Partner Center’s list.'),
  ];
}

export const customersCheck: Check = {
  name: 'customers',
  needs: ['appToken'],
  examine: async (ground) => customersVerdict(await ground.customers()),
};

export function callsVerdict(calls: readonly ProbedCall[]): readonly Finding[] {
  const answered = calls.filter(({ came }) => came === 'answer').length;
  const unasked = calls.filter(({ came }) => came === 'nothingToAsk').map(({ operation }) => operation);
  const failed = calls.flatMap(({ operation, came }) =>
    typeof came === 'string' ? [] : [failureFinding(came, `${operation}:`)],
  );
  const passedOver = unasked.length === 0 ? '' : ` This customer has nothing to ask ${unasked.join(', ')} about.`;
  return [fine(`${answered} of ${calls.length} calls that only read are answered.${passedOver}`), ...failed];
}

export const customerCallsCheck: Check = {
  name: 'customerCalls',
  needs: ['customers'],
  examine: async (ground) => {
    const [customer] = await sampleOf(ground);
    return customer === undefined ? [] : callsVerdict(await ground.probe(customer));
  },
};
