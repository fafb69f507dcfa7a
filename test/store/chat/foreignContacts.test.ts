import { agentId } from '../../../src/migration/ids';
import { createAgentContacts } from '../../../src/store/chat/agentContacts';
import { emptyForeignContacts } from '../../../src/store/chat/foreignContacts';
import { openDatabase } from '../../../src/store/database';
import { databaseFacts } from '../../../src/store/databaseFacts';
import { migrateStore } from '../../../src/store/migrateStore';
import { freshDatabase } from '../../support/database';

const addresses = {
  ours: 'https://smba.trafficmanager.net/emea/',
  elsewhere: 'https://collector.example/',
  plain: 'http://smba.trafficmanager.net/emea/',
};

it('forgets where people are whose address is outside the cloud, and says so in one line', async () => {
  const fresh = await freshDatabase();
  const database = openDatabase(fresh.url);
  const lines: unknown[] = [];
  const log = {
    info: () => undefined,
    warn: (said: string, facts?: unknown) => lines.push({ said, facts }),
    error: () => undefined,
  };
  try {
    await migrateStore(database.pool);
    const contacts = createAgentContacts(database);
    for (const [name, serviceUrl] of Object.entries(addresses)) {
      await contacts.remember({ agentId: agentId(name), reference: { serviceUrl }, locale: 'it-IT', timeZone: 'UTC' });
    }

    await emptyForeignContacts(database, { log });
    expect(await contacts.all()).toHaveLength(3);
    await emptyForeignContacts(database, { cloud: 'public', log });
    await emptyForeignContacts(database, { cloud: 'public', log });

    expect((await contacts.all()).map((contact) => contact.agentId)).toEqual(['ours']);
    expect(lines).toEqual([{ said: 'contacts outside the cloud were emptied', facts: { count: 2 } }]);
  } finally {
    await database.close();
    await fresh.drop();
  }
});

it.each([
  ['postgresql://bot:secret@db.example/planshift', 'db.example:5432', false],
  ['postgresql://bot:secret@db.example:6543/planshift?sslmode=verify-full', 'db.example:6543', true],
])('tells of %s where it is and whether the way is encrypted', (url, databaseHost, databaseEncrypted) => {
  expect(databaseFacts(url)).toEqual({ databaseHost, databaseEncrypted });
});
