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

/** What is the same of a person in every world of one seed. */
interface Entry {
  readonly cohort: PeoplePlan;
  readonly sinceDays: number;
  readonly who: Pick<User, 'id' | 'userPrincipalName' | 'displayName' | 'givenName' | 'surname'>;
}

interface Roster {
  readonly seed: number;
  readonly entries: readonly Entry[];
}

/** A world is begun anew often, and its names and ids take far longer to work out than the rest of it. */
const rosters = new WeakMap<CustomerPlan, Roster>();

function rosterOf(plan: CustomerPlan, home: Household): Roster {
  const known = rosters.get(plan);
  if (known?.seed === home.seed) return known;
  const roster = { seed: home.seed, entries: listed(plan, home) };
  rosters.set(plan, roster);
  return roster;
}

function listed(plan: CustomerPlan, home: Household): Entry[] {
  const random = randomFrom(`${home.seed}/people/${plan.name}`);
  const userNames = new UserNames();
  const cohorts = plan.people.flatMap((cohort) =>
    Array.from({ length: cohort.count }, (_, place) => ({ cohort, place })),
  );
  return cohorts.map(({ cohort, place }, index) => {
    const displayName = cohort.names?.[place] ?? randomName(random);
    const userName = userNames.unique(mailName(displayName));
    return entryOf(cohort, home, { index, displayName, userName, random });
  });
}

interface Person {
  readonly index: number;
  readonly displayName: string;
  readonly userName: string;
  readonly random: Random;
}

function entryOf(cohort: PeoplePlan, home: Household, { index, displayName, userName, random }: Person): Entry {
  const [givenName = '', ...surnames] = displayName.split(' ');
  const local = cohort.guests === true ? `${userName}_example.com#EXT#` : userName;
  return {
    cohort,
    sinceDays: random.between(30, 900),
    who: {
      id: guid('user', home.customerId, index),
      userPrincipalName: `${local}@${home.domain}`,
      displayName,
      givenName,
      surname: surnames.join(' '),
    },
  };
}

export const buildPeople = (plan: CustomerPlan, home: Household): User[] =>
  rosterOf(plan, home).entries.map((entry) => buildUser(entry, home));

function buildUser({ cohort, sinceDays, who }: Entry, home: Household): User {
  const since = home.now - sinceDays * dayMs;
  return {
    id: who.id,
    userPrincipalName: who.userPrincipalName,
    displayName: who.displayName,
    givenName: who.givenName,
    surname: who.surname,
    usageLocation: cohort.noUsageLocation === true ? null : home.country,
    accountEnabled: cohort.blocked !== true,
    userType: cohort.guests === true ? 'Guest' : 'Member',
    licences: (cohort.holds ?? []).map((held) => licenceOf(held, since)),
    groupIds: (cohort.groups ?? []).map((name) => groupId(home, name)),
  };
}

function groupId(home: Household, name: string): string {
  const group = home.groups.find((each) => each.displayName === name);
  if (group === undefined) throw new Error(`No group is called ${name}`);
  return group.id;
}
