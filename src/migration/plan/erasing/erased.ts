import { hasItsHash, planHash } from '../planHash';
import type { PlannedPerson, Staying } from '../plan';
import type { StoredPlanRow } from '../storedPlan';

/** What stands in the place of each id; all ids that are there go, all others stay. */
export type Words = ReadonlyMap<string, string>;

/** Of a person or a customer; nobody can tell from it who that was. */
const inItsPlace = <Id extends string>(id: Id, words: Words): Id => (words.get(id) ?? id) as Id;

/**
 * The same plan without whoever has a word: their ids are that word, people's names and addresses are gone, and a customer's
 * name is the word too, as in the mark of its purchase. Which people were to stay it tells no more: that is asked of what
 * begins, and this is over. A hash that fitted is made anew; one that did not, does not.
 */
export function erased(plan: StoredPlanRow, words: Words): StoredPlanRow {
  const rest = { ...plan, ...whose(plan, words), people: plan.people.map((person) => erasedPerson(person, words)) };
  return hasItsHash(plan) ? { ...rest, hash: planHash({ ...plan, ...rest, close: plan.close }) } : rest;
}

const withoutMarks = ({ people, unread, seatsLeft }: Staying): Staying => ({ people, unread, seatsLeft });

const erasedPerson = (person: PlannedPerson, words: Words) =>
  words.has(person.id) ? { ...person, id: inItsPlace(person.id, words), name: '', address: '' } : person;

function whose({ id, agentId, customer, purchase, staying }: StoredPlanRow, words: Words) {
  const word = words.get(customer.id);
  return {
    agentId: inItsPlace(agentId, words),
    ...(staying && { staying: withoutMarks(staying) }),
    ...(word !== undefined && { customer: { ...customer, id: inItsPlace(customer.id, words), name: word } }),
    ...(word !== undefined && purchase && { purchase: { ...purchase, mark: `[${id}]` } }),
  };
}
