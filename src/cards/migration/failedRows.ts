import type { Migration, Person, PersonFailureCode } from '../../migration/plan/progress';
import { fact } from '../../text/facts';
import { asIs } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { capital, plainFacts } from '../parts/names';
import { personRows } from '../parts/personRows';
import type { PersonRows } from '../parts/personRows';
import { toAccountInRow, toGroupInRow, toSubscriptionsInRow, toUserInRow } from '../parts/remedies';
import type { PageInRow } from '../parts/remedies';

/** Whoever could not be moved, why, and what helps exactly them. */
export function failedRows({ plan, failed, counts }: Migration, reader: Reader): PersonRows {
  const { problems } = textFor(reader);
  const stuck = failed.map((person) => {
    const { name, failure } = person;
    if (failure === undefined) return { name, kind: '', lines: [], links: [] };
    const why = capital(problems.failure[failure.code](plainFacts(failure.facts)));
    const fix = problems.fix[failure.code];
    return {
      ...{ name, kind: kindOf(failure) },
      lines: fix === undefined ? [why] : [why, fix],
      links: leads[failure.code]?.(person, plan.customer.id, reader) ?? [],
    };
  });
  return personRows(stuck, counts.failed, reader);
}

/** Each has a request of its own: one of them is enough for Microsoft’s support. */
function kindOf({ code, facts }: NonNullable<Person['failure']>): string {
  return JSON.stringify([code, Object.entries(facts).filter(([name]) => name !== 'request')]);
}

type Leads = (person: Person, customerId: string, reader: Reader) => readonly PageInRow[];

const toUser: Leads = (person, customerId, reader) => toUserInRow(customerId, person, reader);

/** The group that gives a person the licence, as far as it was written down. */
const toGroup: Leads = ({ failure }, customerId, reader) => {
  const facts = failure?.facts ?? {};
  const id = fact(facts, 'groupId');
  return id === '' ? [] : toGroupInRow(customerId, { id, name: fact(facts, 'groups').split(', ')[0] || id }, reader);
};

/** Where the remedy lies outside; a reason that is not named has none there. */
const leads: Readonly<Partial<Record<PersonFailureCode, Leads>>> = {
  inheritedFromGroup: toGroup,
  noUsageLocation: toUser,
  noSeat: ({ name }, customerId, reader) => toSubscriptionsInRow(customerId, asIs(name, 40), reader),
  planConflict: toUser,
  planDependency: toUser,
  notAllowedThere: toUser,
  addressTaken: toUser,
  coverGone: toUser,
  baseGone: toUser,
  noAccess: (_person, customerId, reader) => toAccountInRow(customerId, reader),
};
