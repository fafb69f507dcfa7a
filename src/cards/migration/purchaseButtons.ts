import type { Migration } from '../../migration/plan/progress';
import type { Text } from '../../text/textFor';
import { shown } from '../parts/names';
import { button, steer } from '../buttons';
import type { Button } from '../buttons';

/** What a person may say of a purchase nobody knows of. */
export function purchaseButtons(migration: Migration, { problems, doubt }: Text): readonly Button[] {
  const { facts = {}, orders = [] } = migration.problem ?? {};
  const { button: words } = problems;
  const adopting = orders.map(({ orderId: order }) =>
    button(doubt.itIs(shown(order, 24)), { steer: 'adopt', id: migration.plan.id, run: migration.runNo, order }),
  );
  const named = asksForOrder(migration) ? [steer(doubt.lookAtOrder, 'lookAtOrder', migration)] : [];
  const bought = adopting.length + named.length > 0 ? [] : [steer(words.bought, 'bought', migration)];
  const isStopAsked = facts['stop'] === 'asked';
  return [
    ...adopting,
    ...named,
    steer(words.keepLooking, 'keepLooking', migration, adopting.length + named.length > 0 ? 'default' : 'positive'),
    ...bought,
    steer(words.notBought, 'notBought', migration),
    isStopAsked ? steer(doubt.end, 'endInDoubt', migration) : steer(words.stopHere, 'stopHere', migration),
  ];
}

/** No order fits, so that the agent may name the one that was seen in Partner Center. */
export const asksForOrder = ({ problem }: Migration): boolean =>
  problem?.code === 'purchaseUnknown' && problem.facts['found'] === 0;
