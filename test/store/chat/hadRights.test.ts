import { agentId } from '../../../src/migration/ids';
import { createHadRights } from '../../../src/store/chat/hadRights';
import { freshStore } from '../../support/database';

const dana = agentId('d0000000-0000-4000-8000-000000000000');
const at = (minute: number) => new Date(Date.UTC(2026, 10, 29, 10, minute)).toISOString();

let store: Awaited<ReturnType<typeof freshStore>>;
beforeEach(async () => {
  store = await freshStore();
});
afterEach(() => store.drop());

const had = () => createHadRights(store.db);

it('keeps when each right was last had, and since when it is not', async () => {
  await had().put(dana, ['view', 'migrate'], at(0));
  await had().put(dana, ['view'], at(5));
  await had().put(dana, ['view'], at(9));

  expect(await had().all()).toEqual([
    { agentId: dana, right: 'migrate', hadAt: at(0), lostAt: at(5) },
    { agentId: dana, right: 'view', hadAt: at(9) },
  ]);
});

it('gives a right back that was lost', async () => {
  await had().put(dana, ['migrate'], at(0));
  await had().put(dana, [], at(5));
  await had().put(dana, ['migrate'], at(6));

  expect(await had().all()).toEqual([{ agentId: dana, right: 'migrate', hadAt: at(6) }]);
});

it('believes what was asked later, whichever process comes first', async () => {
  await had().put(dana, [], at(5));
  await had().put(dana, ['view'], at(0));
  await had().put(dana, [], at(6));
  await had().put(dana, ['view'], at(5));

  expect(await had().all()).toEqual([{ agentId: dana, right: 'view', hadAt: at(0), lostAt: at(6) }]);
});

it('keeps nothing of somebody who never had any, and forgets what was long ago', async () => {
  await had().put(agentId('someone else'), [], at(0));
  await had().put(dana, ['view'], at(0));
  await had().forget(at(0));
  expect(await had().all()).toHaveLength(1);

  await had().forget(at(1));
  expect(await had().all()).toEqual([]);
});
