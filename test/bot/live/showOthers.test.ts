import type { AccessRule } from '../../../src/migration/accessRule';
import { agentId } from '../../../src/migration/ids';
import type { Migration } from '../../../src/migration/plan/progress';
import { Chat } from '../../support/chat';
import { aMigration, aPlan } from '../../support/survey';

const agents = ['1', '2'].map((end) => agentId(`a9e00000-0000-4000-8000-00000000000${end}`));
/** Of somebody who has left the list. */
const plan = { ...aPlan(), agentId: agentId('a9e00000-0000-4000-8000-000000000009') };

const access = { mode: 'allowList', tenantId: 'tenant', agents } satisfies AccessRule;
const person = (nth: number) => ({ id: `29:${nth}`, name: `Agent ${nth}`, aadObjectId: agents[nth]! });

const stands = (chat: Chat, given: Partial<Migration>) =>
  chat.migrations.migrations.set(plan.id, aMigration({ plan, ...given }));

const inDoubt: Partial<Migration> = {
  state: 'waitingForPerson',
  problem: { code: 'purchaseUnknown', facts: {} },
};

/** Two who may act, and a migration in doubt whose agent is gone. */
async function left(): Promise<Chat> {
  const chat = new Chat({ access });
  for (const nth of [0, 1]) await chat.says('help', { from: person(nth) });
  stands(chat, inDoubt);
  return chat;
}

const cards = (chat: Chat) => chat.all().slice(2);

it('is shown to all who may act, and goes on showing each of them what becomes of it', async () => {
  const chat = await left();

  await chat.messenger.showMigrationAnew(plan.id);
  expect(cards(chat)).toEqual(Array(2).fill(expect.stringContaining('whether the purchase went through')));
  stands(chat, { state: 'done', counts: { total: 38, done: 38, failed: 0, leftOut: 0 } });
  await chat.messenger.showMigration(plan.id);

  expect(cards(chat)).toEqual(Array(2).fill(expect.stringContaining('✔ Done')));
});

it('counts as told where one of them could be told', async () => {
  const chat = await left();
  const send = chat.window.sendActivities.bind(chat.window);
  let isFirst = true;
  chat.window.sendActivities = async (...given) => {
    if (!isFirst) return send(...given);
    isFirst = false;
    throw new Error('away');
  };

  await expect(chat.messenger.showMigrationAnew(plan.id)).resolves.toBeUndefined();

  expect(cards(chat)).toHaveLength(1);
});

it('does not count as told where nobody could be', async () => {
  const chat = await left();
  chat.window.sendActivities = () => Promise.reject(new Error('away'));

  await expect(chat.messenger.showMigrationAnew(plan.id)).rejects.toThrow('Nobody can be told');
});
