import { createSignInTroubles } from '../../../src/store/signIn/signInTroubles';
import { freshStore } from '../../support/database';

const at = '2026-11-28T10:00:00.000Z';

let store: Awaited<ReturnType<typeof freshStore>>;
beforeEach(async () => {
  store = await freshStore();
});
afterEach(() => store.drop());

const troubles = () => createSignInTroubles(store.db);

it('is told by one process, once, however often it is met', async () => {
  await expect(troubles().isUntold()).resolves.toBe(false);
  await troubles().note('withdrawn', at);
  await troubles().note('withdrawn', at);
  await expect(troubles().isUntold()).resolves.toBe(true);
  const claimed = await Promise.all([troubles().claimTelling(at), troubles().claimTelling(at)]);
  await troubles().note('withdrawn', at);

  expect(claimed.filter((one) => one !== undefined)).toEqual(['withdrawn']);
  await expect(troubles().claimTelling(at)).resolves.toBeUndefined();
});

it('is told again when it is another, or comes back after it had passed', async () => {
  await troubles().note('withdrawn', at);
  await troubles().claimTelling(at);
  await troubles().note('factor', at);
  await expect(troubles().claimTelling(at)).resolves.toBe('factor');

  await troubles().clear();
  await expect(troubles().claimTelling(at)).resolves.toBeUndefined();
  await troubles().note('factor', at);
  await expect(troubles().claimTelling(at)).resolves.toBe('factor');
});
