import type { CustomerName } from '../../migration/customerName';
import type { ProbedCall } from '../../migration/ports';
import { isComplete } from '../../migration/reading';
import type { Reading } from '../../migration/reading';
import { customersIn } from '../../migration/rights/scope';
import type { Assignments } from '../../migration/rights/scope';
import type { Check } from '../check';
import { failureFinding } from '../failure';
import { fine, todo, wrong } from '../finding';
import type { Finding } from '../finding';
import type { Ground } from '../ground';
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

/** How many customers somebody is assigned to, and how many only those see who see all. */
export function scopeVerdict(
  { items }: Reading<Pick<CustomerName, 'id'>>,
  assignments: Assignments,
): readonly Finding[] {
  const named = customersIn(assignments);
  const assigned = items.filter(({ id }) => named.has(id)).length;
  const says = `CUSTOMER_SCOPE: ${assigned} of ${items.length} customers assigned, ${items.length - assigned} nobody’s.`;
  const listed = new Set(items.map(({ id }) => id));
  const unknown = [...named].filter((id) => !listed.has(id));
  if (unknown.length === 0) return [fine(says)];
  const remedy = 'Take them out of the file, or see whether their ids are tenant ids.';
  return [fine(says), todo(`${unknown.length} of its customers are not on Partner Center’s list.`, remedy, unknown)];
}

async function scopeFindings({ scope }: Ground, reading: Reading<CustomerName>): Promise<readonly Finding[]> {
  if (scope === undefined) return [];
  return scope().then(
    (assignments) => scopeVerdict(reading, assignments),
    (error: unknown) => [
      wrong(
        error instanceof Error ? error.message : 'CUSTOMER_SCOPE can’t be read.',
        'Mend it, else the bot does not start.',
      ),
    ],
  );
}

export const customersCheck: Check = {
  name: 'customers',
  needs: ['appToken'],
  examine: async (ground) => {
    const reading = await ground.customers();
    return [...customersVerdict(reading), ...(await scopeFindings(ground, reading))];
  },
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
