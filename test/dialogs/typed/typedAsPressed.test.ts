import { sampleMigrations } from '../../../gallery/samples/migration';
import { migrationId } from '../../../src/migration/ids';
import type { Migration } from '../../../src/migration/plan/progress';
import { Chat } from '../../support/chat';
import { submitsOf } from '../../support/cardParts';
import { aScene } from '../scene';

const id = migrationId('aa11bb22');
const alex = 'a9e00000-0000-4000-8000-000000000001';

type Json = Readonly<Record<string, unknown>>;

/** A chat in which this one migration is the agent's own. */
function chatAbout(migration: Migration, locale: string): Chat {
  const chat = new Chat({ survey: aScene(), locale });
  const plan = { ...migration.plan, id, agentId: alex as never };
  chat.migrations.migrations.set(id, { ...migration, plan });
  return chat;
}

/** What its card can be pressed for, as it is called. */
async function titlesOf(migration: Migration, locale: string): Promise<readonly string[]> {
  const chat = chatAbout(migration, locale);
  await chat.says(`migration ${id}`);
  const card = chat.window.posts.at(-1)!.activity.attachments![0]!.content as Json;
  return submitsOf(card).map(({ title }) => String(title));
}

/** What came of it: what was asked of the migration, and what was answered, wherever it stands. */
const outcome = (chat: Chat, replies: readonly string[]) => ({
  asked: chat.control.asked,
  by: chat.control.by,
  replies: replies.length > 0 ? replies : [chat.card()],
});

describe.each(Object.entries(sampleMigrations()))(
  'whatever the card of a migration offers (%s)',
  (_name, migration) => {
    it.each(['en-GB', 'it-IT'])('can be typed, with the same outcome as a press (%s)', async (locale) => {
      for (const title of await titlesOf(migration, locale)) {
        const pressed = chatAbout(migration, locale);
        await pressed.says(`migration ${id}`);
        const byPress = outcome(pressed, await pressed.presses(title));
        const typing = chatAbout(migration, locale);
        await typing.says(`migration ${id}`);
        const byWords = outcome(typing, await typing.says(title.toUpperCase()));

        expect({ title, ...byWords }).toEqual({ title, ...byPress });
      }
    });
  },
);
