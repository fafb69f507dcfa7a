import type { BotMessenger } from '../../../src/bot/live/messenger';
import { agentId } from '../../../src/migration/ids';
import type { QuietHours } from '../../../src/migration/notices/notice';
import type { Migration } from '../../../src/migration/plan/progress';
import { unwatched } from '../../../src/platform/watch';
import { Chat } from '../../support/chat';
import { aMigration, aPlan } from '../../support/survey';

const plan = aPlan();
const me = plan.agentId;
const minuteMs = 60_000;

const moved = { counts: { total: 38, done: 30, failed: 0, leftOut: 0 } };
const asks = (code: 'purchaseUnknown' | 'purchaseRefused'): Partial<Migration> => ({
  state: 'waitingForPerson',
  problem: { code, facts: {} },
});

const stands = (chat: Chat, given: Partial<Migration>) =>
  chat.migrations.migrations.set(plan.id, aMigration({ plan, ...given }));

/** A chat at 11:00 in Rome with the card of a migration that runs, of which nobody has said anything for an hour. */
async function running(quietHours: QuietHours = 'never', locale = 'en-GB', watch = unwatched): Promise<Chat> {
  const chat = new Chat({ locale, watch });
  await chat.says('help');
  stands(chat, { state: 'moving', ...moved });
  await chat.messenger.showMigration(plan.id);
  await settled();
  await chat.wishes.setSettings(me, { isOn: true, quietHours });
  chat.clock.pass(60 * minuteMs);
  return chat;
}

/** It comes to rest as the durable side does it, and shows it. */
async function rests(chat: Chat, given: Partial<Migration>, messenger: BotMessenger = chat.messenger): Promise<void> {
  stands(chat, { ...moved, ...given });
  chat.rings.rests(plan.id, chat.clock.now().toISOString());
  await messenger.showMigration(plan.id);
}

const goesOn = `Contoso Freight · Migration ${plan.id} | ↓ Continued below.`;
const summaries = (chat: Chat) => chat.window.posts.map(({ activity }) => activity.summary);

describe('the agent of a migration', () => {
  it('hears by a new message that it is done, and the card before keeps one line', async () => {
    const chat = await running();

    await rests(chat, { state: 'done' });

    expect(chat.window.posts).toHaveLength(3);
    expect(chat.all()[1]).toBe(goesOn);
    expect(chat.card()).toContain('✔ Done');
    expect(summaries(chat).at(-1)).toBe('Contoso Freight: 30 people moved.');
    expect(chat.migrations.place(plan.id)?.activityId).toBe(chat.window.posts[2]!.id);
  });

  it('hears it in Italian where that is their language', async () => {
    const chat = await running('never', 'it-IT');

    await rests(chat, asks('purchaseRefused'));

    expect(summaries(chat).at(-1)).toBe(
      'Contoso Freight: serve una tua decisione perché l’acquisto è stato rifiutato.',
    );
    expect(chat.all()[1]).toContain('↓ Prosegue qui sotto.');
  });

  it('sees it on the card where it stands if they have just asked for that', async () => {
    const chat = await running();
    await chat.says(`migration ${plan.id}`);
    chat.clock.pass(50_000);

    await rests(chat, { state: 'done' });

    expect(chat.window.posts).toHaveLength(3);
    expect(chat.card()).toContain('✔ Done');
    chat.clock.pass(60 * minuteMs);
    await chat.messenger.ringDue();
    await settled();
    expect(chat.window.posts).toHaveLength(3);
  });

  it('hears it all the same where that was longer than a minute ago', async () => {
    const chat = await running();
    await chat.says(`migration ${plan.id}`);
    chat.clock.pass(61_000);

    await rests(chat, { state: 'done' });

    expect(chat.window.posts).toHaveLength(4);
  });

  it('is rung once, however often a step says the same and processes look', async () => {
    const chat = await running();
    await rests(chat, asks('purchaseRefused'));
    await rests(chat, asks('purchaseRefused'));
    chat.clock.pass(60 * minuteMs);
    await chat.messenger.ringDue();
    await chat.messenger.showMigration(plan.id);
    await settled();

    expect(chat.window.posts).toHaveLength(3);
  });

  it('is rung by one of several processes', async () => {
    const chat = await running();
    const other = chat.anotherProcess().messenger;
    stands(chat, { state: 'done', ...moved });
    chat.rings.rests(plan.id, chat.clock.now().toISOString());

    await Promise.all([chat.messenger.showMigration(plan.id), other.showMigration(plan.id)]);
    await Promise.all([chat.messenger.ringDue(), other.ringDue()]);
    await settled();

    expect(chat.window.posts).toHaveLength(3);
    expect(chat.all()[1]).toBe(goesOn);
  });

  it('is rung by another process where the one that was at it died, perhaps twice, never not at all', async () => {
    const chat = await running();
    const settle = chat.rings.settle;
    chat.rings.settle = async () => Promise.reject(new Error('died'));
    await rests(chat, { state: 'done' }).catch(() => undefined);
    chat.rings.settle = settle;
    const before = chat.window.posts.length;

    const { messenger } = chat.anotherProcess();
    await messenger.ringDue();
    await settled();
    await messenger.ringDue();
    await settled();

    expect(chat.window.posts).toHaveLength(before + 1);
    expect(chat.card()).toContain('✔ Done');
    expect(chat.all().filter((text) => text.includes('✔ Done'))).toHaveLength(1);
  });

  it('is rung later where Teams is away', async () => {
    const rung: string[] = [];
    const chat = await running('never', 'en-GB', { ...unwatched, ring: (outcome) => void rung.push(outcome) });
    const send = chat.window.sendActivities.bind(chat.window);
    chat.window.sendActivities = async () => Promise.reject(new Error('away'));
    await expect(rests(chat, { state: 'done' })).rejects.toThrow('away');
    chat.window.sendActivities = send;

    await chat.messenger.ringDue();
    await settled();

    expect(summaries(chat).at(-1)).toBe('Contoso Freight: 30 people moved.');
    expect(new Set(rung.slice(0, -1))).toEqual(new Set(['failed']));
    expect(rung.at(-1)).toBe('rung');
  });

  it('is not rung while another run goes on', async () => {
    const chat = await running();
    chat.rings.rests(plan.id, chat.clock.now().toISOString());

    await chat.messenger.ringDue();
    await settled();

    expect(chat.window.posts).toHaveLength(2);
  });
});

describe('in the quiet hours of its agent', () => {
  const quiet = { from: '11:30', until: '14:00' };

  it('an end is written on the card, and rings when they are over', async () => {
    const chat = await running(quiet);
    await rests(chat, { state: 'done' });
    expect(chat.window.posts).toHaveLength(2);
    expect(chat.card()).toContain('✔ Done');

    for (let minutes = 0; minutes < 119; minutes += 1) {
      chat.clock.pass(minuteMs);
      await chat.messenger.ringDue();
    }
    await settled();
    expect(chat.window.posts).toHaveLength(2);
    chat.clock.pass(minuteMs);
    await chat.anotherProcess().messenger.ringDue();
    await settled();

    expect(chat.window.posts).toHaveLength(3);
    expect(chat.all()[1]).toBe(goesOn);
  });

  it('an end that was looked at meanwhile rings no more', async () => {
    const chat = await running(quiet);
    await rests(chat, { state: 'done' });
    await chat.says(`migration ${plan.id}`);
    const before = chat.window.posts.length;

    chat.clock.pass(180 * minuteMs);
    await chat.messenger.ringDue();
    await settled();

    expect(chat.window.posts).toHaveLength(before);
  });

  it('money of which nobody knows rings at once', async () => {
    const chat = await running(quiet);

    await rests(chat, asks('purchaseUnknown'));

    expect(summaries(chat).at(-1)).toBe(
      'Contoso Freight needs your decision: nobody knows yet whether the purchase went through.',
    );
    expect(chat.window.posts).toHaveLength(3);
  });

  it('nothing is sent either where the card is gone', async () => {
    const chat = await running(quiet);
    chat.window.gone.add(chat.window.posts[1]!.id);

    await rests(chat, { state: 'done' });
    expect(chat.window.posts).toHaveLength(2);
    chat.clock.pass(180 * minuteMs);
    await chat.messenger.ringDue();
    await settled();

    expect(chat.card()).toContain('✔ Done');
  });
});

describe('others', () => {
  const colleague = { id: '29:kim', name: 'Kim', aadObjectId: 'a9e00000-0000-4000-8000-000000000002' };
  const theirs = { id: 'a:kim', conversationType: 'personal', isGroup: false, name: '', tenantId: 'TENANT' };

  it('who look at it see it on their card and are not rung', async () => {
    const chat = await running();
    await chat.says(`migration ${plan.id}`, { from: colleague, conversation: theirs });
    chat.clock.pass(60 * minuteMs);

    await rests(chat, { state: 'done' });

    const [, before, others, own] = chat.all();
    expect(before).toBe(goesOn);
    expect(others).toContain('✔ Done');
    expect(own).toContain('✔ Done');
    expect(chat.all()).toHaveLength(4);
  });

  it('whom nobody reaches are not rung until they are heard of again', async () => {
    const chat = await running();
    await chat.contacts.cannotReach(me, 'removed', chat.clock.now().toISOString());
    await rests(chat, { state: 'done' });
    expect(chat.window.posts).toHaveLength(2);
    await chat.says('hello');
    const before = chat.window.posts.length;

    chat.clock.pass(60 * minuteMs);
    await chat.messenger.ringDue();
    await settled();

    expect(chat.window.posts).toHaveLength(before + 1);
  });
});

describe('what became of a migration without its agent waiting for it', () => {
  const quiet = { from: '10:00', until: '13:00' };

  it('is rung by the rule of rings: after quiet hours', async () => {
    const chat = await running(quiet);
    stands(chat, { state: 'leftOpen', ...moved });

    expect(await chat.messenger.callTo(plan.id)).toBe(true);
    await chat.messenger.ringDue();
    await settled();
    expect(chat.window.posts).toHaveLength(2);

    chat.clock.pass(180 * minuteMs);
    await chat.messenger.ringDue();
    await settled();
    expect(chat.window.posts).toHaveLength(3);
  });

  it.each<[string, QuietHours, Partial<Migration>, readonly [boolean, number]]>([
    ['waits for the end of their quiet hours', quiet, asks('purchaseRefused'), [false, 0]],
    ['comes at once outside of them', 'never', asks('purchaseRefused'), [true, 1]],
    ['comes at once where they never end', 'always', asks('purchaseRefused'), [true, 1]],
    ['comes at any hour where money is in doubt', quiet, asks('purchaseUnknown'), [true, 1]],
  ])('is shown to others where nobody reaches the agent, and %s', async (_when, hours, given, [isHeard, cards]) => {
    const other = { id: '29:kim', name: 'Kim', aadObjectId: 'a9e00000-0000-4000-8000-000000000002' };
    const theirs = { id: 'a:kim', conversationType: 'personal', isGroup: false, name: '', tenantId: 'TENANT' };
    const chat = await running();
    await chat.says('help', { from: other, conversation: theirs });
    await chat.wishes.setSettings(agentId(other.aadObjectId), { isOn: true, quietHours: hours });
    await chat.contacts.cannotReach(me, 'removed', chat.clock.now().toISOString());
    stands(chat, given);
    const before = chat.window.posts.length;

    expect(await chat.messenger.callTo(plan.id)).toBe(isHeard);
    expect(chat.window.posts).toHaveLength(before + cards);
  });
});

describe('a card whose place another takes while it is edited', () => {
  it('keeps one line and no buttons', async () => {
    const chat = await running();
    const update = chat.window.updateActivity.bind(chat.window);
    const asked = { isIt: false };
    chat.window.updateActivity = async (...given) => {
      if (!asked.isIt) {
        asked.isIt = true;
        await chat.says(`migration ${plan.id}`);
      }
      return update(...given);
    };
    stands(chat, { state: 'moving', counts: { ...moved.counts, done: 31 } });

    await chat.messenger.showMigration(plan.id);
    await settled();

    expect(chat.all()[1]).toBe(goesOn);
    expect(chat.card()).toContain('31 of 38');
  });
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
