import { countedPeople } from '../../migration/list/countedPeople';
import type { Migration } from '../../migration/plan/progress';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { shown } from './names';

/** How many of whom it was about have moved, or given it back; where nobody is moved, the customer alone. */
export function leftOpenTitle(migration: Migration, { running, drop }: Text): Phrase {
  const { done, total } = countedPeople(migration);
  const { customer, retired, cover } = migration.plan;
  const name = shown(customer.name);
  if (cover !== undefined && total > 0) return drop.running.leftOpenTitle(name, shown(retired.offerName), done, total);
  return running.leftOpenTitle(name, done, migration.plan.way === 'rebuy' ? 0 : total);
}
