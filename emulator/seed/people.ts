import type { Group, User } from '../core/model';
import { licenceOf } from './held';
import { guid } from './ids';
import { mailName, randomName } from './names';
import type { CustomerPlan, PeoplePlan } from './plan';
import { randomFrom } from './random';
import type { Random } from './random';

const dayMs = 86_400_000;

export interface Household {
  readonly customerId: string;
  readonly domain: string;
  readonly country: string;
  readonly groups: readonly Group[];
  readonly now: number;
  readonly seed: number;
}

/** Hands out a user name once; the next of the same name gets a number. */
class UserNames {
  private readonly taken = new Map<string, number>();

  unique(wanted: string): string {
    const count = (this.taken.get(wanted) ?? 0) + 1;
    this.taken.set(wanted, count);
    return count === 1 ? wanted : `${wanted}${count}`;
  }
}

export function buildPeople(plan: CustomerPlan, home: Household): User[] {
  const random = randomFrom(`${home.seed}/people/${plan.name}`);
  const userNames = new UserNames();
  const cohorts = plan.people.flatMap((cohort) =>
    Array.from({ length: cohort.count }, (_, place) => ({ cohort, place })),
  );
  return cohorts.map(({ cohort, place }, index) => {
    const displayName = cohort.names?.[place] ?? randomName(random);
    const userName = userNames.unique(mailName(displayName));
    return buildUser(cohort, home, { index, displayName, userName, random });
  });
}

interface Person {
  readonly index: number;
  readonly displayName: string;
  readonly userName: string;
  readonly random: Random;
}

function buildUser(cohort: PeoplePlan, home: Household, person: Person): User {
  const [givenName = '', ...surnames] = person.displayName.split(' ');
  const since = home.now - person.random.between(30, 900) * dayMs;
  const guest = cohort.guests === true;
  return {
    id: guid('user', home.customerId, person.index),
    userPrincipalName: guest
      ? `${person.userName}_example.com#EXT#@${home.domain}`
      : `${person.userName}@${home.domain}`,
    displayName: person.displayName,
    givenName,
    surname: surnames.join(' '),
    usageLocation: cohort.noUsageLocation === true ? null : home.country,
    accountEnabled: cohort.blocked !== true,
    userType: guest ? 'Guest' : 'Member',
    licences: (cohort.holds ?? []).map((held) => licenceOf(held, since)),
    groupIds: (cohort.groups ?? []).map((name) => groupId(home, name)),
  };
}

function groupId(home: Household, name: string): string {
  const group = home.groups.find((each) => each.displayName === name);
  if (group === undefined) throw new Error(`No group is called ${name}`);
  return group.id;
}
