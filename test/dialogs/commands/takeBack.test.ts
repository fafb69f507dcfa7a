import { migrationId } from '../../../src/migration/ids';
import type { Migration } from '../../../src/migration/plan/progress';
import { Chat } from '../../support/chat';
import { aMigration, aPlan, aRadarEntry, sampleNow } from '../../support/survey';
import { aScene } from '../scene';

const id = 'aa11bb22';
const press = { id, run: 1 };

function setToEnd(given: Partial<Migration> = {}): Chat {
  const chat = new Chat({ survey: aScene() });
  const plan = { ...aPlan({ retired: { ...aPlan().retired, endOfTerm: 'renews' } }), id: migrationId(id) };
  const closed = { action: 'endAtTerm', at: sampleNow } as const;
  chat.migrations.migrations.set(plan.id, aMigration({ plan, state: 'done', closed, ...given }));
  chat.radar.entries = [
    aRadarEntry({ ...entryOf(plan), quantity: 40, endsOn: '2026-12-12', term: 'P1Y', billingCycle: 'monthly' }),
  ];
  return chat;
}

const entryOf = ({ customer, retired }: Migration['plan']) => ({
  customerId: customer.id,
  subscriptionId: retired.subscriptionId,
});

it('asks once more on the same card, with what it means in money as far as that is known', async () => {
  const chat = setToEnd();

  await chat.submits({ takeBack: 'ask', ...press });

  expect(chat.card()).toContain('Contoso Freight: take back the end of Kaizala Pro?');
  expect(chat.card()).toContain('renews automatically with 40 licences on 12 Dec,');
  expect(chat.card()).toContain('Its term: one year, paid monthly.');
  expect(chat.control.asked).toEqual([]);
  const { length } = chat.window.posts;
  await chat.presses('Yes, take it back');
  expect(chat.window.posts).toHaveLength(length);
  expect(chat.control.asked).toEqual([`takeBack ${id}`]);
  expect(chat.card()).toContain('I am taking back its end');
  expect(chat.buttons()).toEqual([]);
});

it('asks again when another number of licences would renew than the card had said', async () => {
  const chat = setToEnd();
  await chat.submits({ takeBack: 'ask', ...press });
  chat.radar.entries = chat.radar.entries.map((entry) => ({ ...entry, quantity: 400 }));

  await chat.presses('Yes, take it back');

  expect(chat.control.asked).toEqual([]);
  expect(chat.card()).toContain('renews automatically with 400 licences');
});

it('leaves everything as it is on “not now”, and can still do both', async () => {
  const chat = setToEnd();
  await chat.submits({ takeBack: 'ask', ...press });

  await chat.presses('Not now');

  expect(chat.card()).toContain('Nothing was changed');
  expect(chat.buttons()).toEqual(['Move them', 'Take back the end']);
  expect(chat.control.asked).toEqual([]);
});

it.each<[string, Partial<Migration>]>([
  ['has run again', { runNo: 2 }],
  ['is open', { state: 'leftOpen' }],
  ['is being taken back', { takeBack: 'asked' }],
  ['has closed it another way', { closed: { action: 'endNow', at: sampleNow } }],
])('takes nothing back of a migration that %s', async (_what, given) => {
  const chat = setToEnd(given);

  const said = await chat.submits({ takeBack: 'yes', ...press, shown: '40 2026-12-12' });

  expect(said.join()).toContain('seen to this already');
  expect(chat.control.asked).toEqual([]);
});

it('says so when somebody was faster', async () => {
  const chat = setToEnd();
  chat.control.possible = false;

  const said = await chat.submits({ takeBack: 'yes', ...press, shown: '40 2026-12-12' });

  expect(said.join()).toContain('seen to this already');
});

describe('a suspended subscription', () => {
  const suspended = { closed: { action: 'suspend', at: sampleNow } } as const;

  it('is asked about once more on a card of its own, because the live card stays what it is', async () => {
    const chat = setToEnd(suspended);
    await chat.submits({ open: 'migration', id });
    const { length } = chat.window.posts;
    const live = chat.window.posts.at(-1)!;

    await chat.submits({ takeBack: 'ask', ...press }, live.id);

    expect(chat.window.posts).toHaveLength(length + 1);
    expect(chat.card()).toContain('active again at once with 40 licences');
    expect(chat.control.asked).toEqual([]);
    await chat.presses('Yes, reactivate it');
    expect(chat.window.posts).toHaveLength(length + 1);
    expect(chat.control.asked).toEqual([`takeBack ${id}`]);
    expect(chat.card()).toContain('I am reactivating it');
  });

  it('stays suspended on “not now”, and can still be reactivated', async () => {
    const chat = setToEnd(suspended);
    await chat.submits({ takeBack: 'ask', ...press });

    await chat.presses('Not now');

    expect(chat.card()).toContain('it stays as it is');
    expect(chat.buttons()).toEqual(['Reactivate']);
  });
});
