import { agentId, migrationId } from '../../../src/migration/ids';
import type { Migration } from '../../../src/migration/plan/progress';
import type { Chat } from '../../support/chat';
import { aMigration, aPlan } from '../../support/survey';

/** Who sits at the chat. */
const alex = agentId('a9e00000-0000-4000-8000-000000000001');

/** One migration of each customer. */
export function withMigrations(chat: Chat, names: readonly string[], given: Partial<Migration> = {}, by = alex): Chat {
  for (const name of names) {
    const plan = aPlan();
    const id = migrationId(`m-${name.toLowerCase().replaceAll(' ', '-')}`);
    const customer = { ...plan.customer, name };
    chat.migrations.migrations.set(id, aMigration({ ...given, plan: { ...plan, id, customer, agentId: by } }));
  }
  return chat;
}
