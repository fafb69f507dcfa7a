import type { Deed, MigrationDeed } from '../../migration/deed';
import type { Migration } from '../../migration/plan/progress';
import type { MigrationControl, PurchaseAnswer } from '../../migration/ports';
import { cleanText } from '../../platform/cleanText';
import { atRest } from './atRest';
import type { Decide, Doing, Load } from './deeds';

/** Nobody knows of the purchase: a person is asked, or has ended the migration without knowing. */
const isAsked = (migration: Migration | undefined): boolean =>
  atRest(migration)
    ? migration?.problem?.code === 'purchaseUnknown'
    : migration?.state === 'stopped' && migration.doubt !== undefined;

const said: Readonly<Record<Extract<PurchaseAnswer, string>, MigrationDeed>> = {
  bought: 'saidBought',
  notBought: 'saidNotBought',
  keepLooking: 'keptLooking',
};

/** What was said, with the order that was meant. */
function answerOf(answer: PurchaseAnswer): readonly [MigrationDeed, Deed['facts']?] {
  if (typeof answer === 'string') return [said[answer]];
  if ('named' in answer) return ['namedOrder', { order: cleanText(answer.named) }];
  return ['adoptedOrder', { order: cleanText(answer.adopt) }];
}

/** What people may say of a purchase nobody knows of. */
export const answering = (
  load: Load,
  decide: Decide,
  { again, endInDoubt }: Doing,
): Pick<MigrationControl, 'answerPurchase' | 'endInDoubt' | 'orderAgain'> => ({
  orderAgain: async (id, by) => {
    const migration = await load(id);
    if (!atRest(migration) || migration?.problem?.code !== 'orderDead') return false;
    return again(id, decide('orderedAgain', by, migration), 'asIs', 'orderAgain');
  },

  answerPurchase: async (id, answer, by) => {
    const migration = await load(id);
    const [what, facts] = answerOf(answer);
    if (!isAsked(migration)) return false;
    // Somebody ended it: it is looked into, and goes on with nothing by itself.
    const intent = migration?.state === 'stopped' ? 'stop' : answer;
    return again(id, decide(what, by, migration, facts), 'asIs', intent);
  },

  endInDoubt: async (id, by) => {
    const migration = await load(id);
    if (!atRest(migration) || migration?.problem?.facts['stop'] !== 'asked') return false;
    return endInDoubt(id, decide('endedInDoubt', by, migration), migration.runNo);
  },
});
