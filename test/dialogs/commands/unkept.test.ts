import { sampleUnkept as unkept } from '../../../gallery/samples/unkept';
import { migrationId } from '../../../src/migration/ids';
import type { Migration } from '../../../src/migration/plan/progress';
import { Chat } from '../../support/chat';
import { aMigration, aPlan } from '../../support/survey';
import { aScene } from '../scene';

const runs = 'aa11bb22:1,cc33dd44:1';

function reopened(given: Partial<Migration> = {}): Chat {
  const chat = new Chat({ survey: aScene() });
  for (const id of ['aa11bb22', 'cc33dd44'].map(migrationId))
    chat.migrations.migrations.set(id, aMigration({ plan: { ...aPlan(), id }, state: 'leftOpen', unkept, ...given }));
  return chat;
}

it('asks once more with the sum before all of them are set to end', async () => {
  const chat = reopened();

  await chat.submits({ unkept: 'ask', runs });

  expect(chat.card()).toContain('End 2 subscriptions with their terms, 80 licences in all?');
  expect(chat.control.asked).toEqual([]);
  await chat.presses('Yes, end all 2');
  expect(chat.control.asked).toEqual(['checkAgain aa11bb22', 'checkAgain cc33dd44']);
});

it('says what they come to a month before all of them are set to end, where prices are known', async () => {
  const cost = { money: { amount: 1082.4, currency: 'EUR' }, atMost: true, orderedOn: '2025-12-31' };
  const chat = reopened({ unkept: { ...unkept, cost } });

  await chat.submits({ unkept: 'ask', runs });

  expect(chat.card()).toContain('If they stay as they are: up to about **€2,164.80** a month.');
});

it('sets no end of a migration that somebody has seen to since', async () => {
  const chat = reopened({ runNo: 2 });

  expect((await chat.submits({ unkept: 'endAll', runs })).join()).toContain('seen to these already');
  expect(chat.control.asked).toEqual([]);
});

it('sets no end of what somebody wants to stay open', async () => {
  const chat = reopened({ unkept: { ...unkept, isSettled: true } });

  expect((await chat.submits({ unkept: 'endAll', runs })).join()).toContain('seen to these already');
  expect(chat.control.asked).toEqual([]);
});

it('leaves everything as it is on “not now”', async () => {
  const chat = reopened();

  expect((await chat.submits({ unkept: 'notNow', runs })).join()).toContain('Nothing was changed');
  expect(chat.control.asked).toEqual([]);
});

describe('an end that does not hold in an extended term', () => {
  const extended = { ...unkept, isExtended: true } as const;
  const one = 'aa11bb22:1';

  it('asks once more with licences before it is cancelled today', async () => {
    const chat = reopened({ unkept: extended });

    await chat.submits({ unkept: 'askNow', runs: one });

    expect(chat.card()).toContain('Contoso Freight: Cancel Kaizala Pro today, 40 licences?');
    expect(chat.control.asked).toEqual([]);
    await chat.presses('Yes, cancel it today');
    expect(chat.control.asked).toEqual(['endNow aa11bb22']);
  });

  it.each<[string, Partial<Migration>, string]>([
    ['in an ordinary term', { unkept }, one],
    ['that is the new subscription', { unkept: extended, state: 'waitingForPerson' }, one],
    ['that somebody wants to stay', { unkept: { ...extended, isSettled: true } }, one],
    ['that was seen to since', { unkept: extended, runNo: 2 }, one],
    ['that is one of several', { unkept: extended }, runs],
  ])('cancels nothing %s', async (_what, given, pressed) => {
    const chat = reopened(given);

    expect((await chat.submits({ unkept: 'endNow', runs: pressed })).join()).toContain('seen to these already');
    expect(chat.control.asked).toEqual([]);
  });
});
