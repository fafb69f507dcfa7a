import { addDays, dayOf } from '../../migration/days';
import { isKnownError } from '../../migration/errors';
import type { CustomerId } from '../../migration/ids';
import type { AdminRelationship } from '../../migration/ports';
import { isComplete } from '../../migration/reading';
import type { Reading } from '../../migration/reading';
import type { Check } from '../check';
import { fine, todo, unseen, wrong, yourself } from '../finding';
import type { Finding } from '../finding';

const soonDays = 60;

/** Templates of Entra roles (`permissions-reference`): of each line one is enough. */
const enough = {
  toRead: ['88d8e3e3-8f55-4a1e-953a-9b9898b8876b', 'f2ef992c-3afb-46b9-b7cf-a126ee74c451'],
  toMove: [
    '4d6ac14f-3453-41d0-bef9-a3e0c569773a',
    'fe930be7-5e62-47db-91af-98c3a49a38b1',
    '9360feb5-f418-4baa-8175-e2a00bac4301',
  ],
};
const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';

const page = 'https://partner.microsoft.com/dashboard/commerce/granularadmin/list';
const roles = 'docs/real-tenant.md, step 2, says which roles';

/** @param customers those that Partner Center lists */
export function relationshipVerdict(
  reading: Reading<AdminRelationship>,
  customers: readonly CustomerId[],
  today: string,
): readonly Finding[] {
  if (!isComplete(reading)) return [unseen('Graph does not tell all GDAP relationships.')];
  const live = reading.items.filter(({ status }) => ['active', 'expiring'].includes(status));
  const found = [
    ...listed(wrong, 'These customers have no GDAP relationship.', `Ask for one: ${page}`, without(live, customers)),
    ...listed(
      wrong,
      'Roles are missing for these customers.',
      `Ask for one with more: ${roles}.`,
      tooFew(live, customers),
    ),
    ...listed(todo, `These relationships end within ${soonDays} days.`, `Renew them: ${page}`, ending(live, today)),
    ...listed(todo, 'These relationships give all rights there are.', `Ask for less: ${roles}.`, tooMany(live)),
  ];
  return found.length === 0 ? [fine(`${live.length} GDAP relationships give enough, and go on.`)] : found;
}

const listed = (make: typeof todo, says: string, remedy: string, ids: readonly string[]): readonly Finding[] =>
  ids.length === 0 ? [] : [make(says, remedy, ids)];

const without = (live: readonly AdminRelationship[], customers: readonly CustomerId[]): readonly CustomerId[] =>
  customers.filter((id) => !live.some(({ customer }) => customer === id));

/** Of all that a customer has granted together. */
function tooFew(live: readonly AdminRelationship[], customers: readonly CustomerId[]): readonly CustomerId[] {
  const given = (id: CustomerId) => live.filter(({ customer }) => customer === id).flatMap((one) => one.roles);
  const isEnough = (has: readonly string[]) =>
    [...Object.values(enough)].every((some) => [...some, globalAdministrator].some((role) => has.includes(role)));
  return customers.filter((id) => given(id).length > 0 && !isEnough(given(id)));
}

function ending(live: readonly AdminRelationship[], today: string): readonly string[] {
  const until = addDays(today, soonDays);
  return live.flatMap(({ id, endsAt, isExtended }) => {
    const endsOn = endsAt?.slice(0, 10);
    return endsOn === undefined || isExtended || endsOn > until ? [] : [`${id}, ${endsOn}`];
  });
}

const tooMany = (live: readonly AdminRelationship[]): readonly string[] =>
  live.filter((one) => one.roles.includes(globalAdministrator)).map(({ id }) => id);

export const relationshipsCheck: Check = {
  name: 'relationships',
  needs: ['customers'],
  examine: async (ground) => {
    const { toCustomers } = ground.settings.speaksFor;
    if (!toCustomers) return [fine('The app speaks for itself in customers’ tenants, so no GDAP is needed.')];
    try {
      const [reading, customers] = [await ground.home.relationships(), await ground.customers()];
      const ids = customers.items.map(({ id }) => id);
      return relationshipVerdict(reading, ids, dayOf(ground.now(), 'UTC'));
    } catch (error) {
      if (!isKnownError(error) || error.code !== 'noAccess') throw error;
      return [
        yourself(
          'The roles and ends of GDAP relationships (the app may not read them: DelegatedAdminRelationship.Read.All).',
          `${page}: renew what ends within ${soonDays} days; ${roles}.`,
        ),
      ];
    }
  },
};
