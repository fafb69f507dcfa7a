import { agentId } from '../../../src/migration/ids';
import type { Migration } from '../../../src/migration/plan/progress';
import { Chat } from '../../support/chat';
import { aMigration, aPlan } from '../../support/survey';

const plan = aPlan();

async function running(given: Partial<Migration> = {}): Promise<Chat> {
  const chat = new Chat();
  await chat.says('help');
  stands(chat, given);
  return chat;
}

const stands = (chat: Chat, given: Partial<Migration>) =>
  chat.migrations.migrations.set(plan.id, aMigration({ plan, ...given }));

const moved = (done: number) => ({ counts: { total: 38, done, failed: 0, leftOut: 0 } });

describe('the live card of a migration', () => {
  it('is sent once and then edited where it is', async () => {
    const chat = await running(moved(1));
    for (const done of [5, 9, 20]) {
      await chat.messenger.showMigration(plan.id);
      await settled();
      stands(chat, moved(done));
    }
    await chat.messenger.showMigration(plan.id);
    await settled();

    expect(chat.window.posts).toHaveLength(2);
    expect(chat.card()).toContain('20 of 38');
  });

  it('is edited at most once in two seconds, and the last state always arrives', async () => {
    const chat = await running(moved(0));
    let release: () => void = () => undefined;
    chat.clock.sleep = () => new Promise((resolve) => (release = resolve));
    await chat.messenger.showMigration(plan.id);
    await settled();

    for (let done = 1; done <= 30; done += 1) {
      stands(chat, moved(done));
      await chat.messenger.showMigration(plan.id);
    }
    await settled();
    expect(chat.window.edits).toBe(0);
    release();
    await settled();

    expect(chat.window.edits).toBe(1);
    expect(chat.card()).toContain('30 of 38');
  });

  it('makes the caller wait for an ending, which nothing else would bring', async () => {
    const chat = await running({ state: 'stopped' });

    await chat.messenger.showMigration(plan.id);

    expect(chat.window.posts).toHaveLength(2);
  });

  it('is sent anew when Teams no longer knows it', async () => {
    const chat = await running({ state: 'paused', ...moved(3) });
    await chat.messenger.showMigration(plan.id);
    chat.window.gone.add(chat.window.posts[1]!.id);
    stands(chat, { state: 'stopped', ...moved(4) });

    await chat.messenger.showMigration(plan.id);

    expect(chat.window.posts).toHaveLength(3);
    expect(chat.migrations.place(plan.id)?.activityId).toBe(chat.window.posts[2]!.id);
  });

  it('tries again when Teams is busy', async () => {
    const chat = await running({ state: 'stopped' });
    const send = chat.window.sendActivities.bind(chat.window);
    let busy = 2;
    chat.window.sendActivities = async (...given) => (busy-- > 0 ? Promise.reject(new Error('busy')) : send(...given));

    await chat.messenger.showMigration(plan.id);

    expect(chat.window.posts).toHaveLength(2);
  });

  it('tells nothing more to an agent who may no longer use Planshift', async () => {
    const agents = [agentId('a9e00000-0000-4000-8000-000000000001')];
    const chat = new Chat({ access: { mode: 'allowList', tenantId: 'tenant', agents } });
    await chat.says('help');
    agents.pop();
    stands(chat, { state: 'stopped' });

    await chat.messenger.showMigration(plan.id);

    expect(chat.window.posts).toHaveLength(1);
  });

  it('that Teams lets nobody show its agent makes it known that nobody reaches that agent', async () => {
    const chat = await running({ state: 'waitingForPerson' });
    const body = { error: { code: 'BotNotInConversationRoster' } };
    const refusal = { statusCode: 403, response: { bodyAsText: JSON.stringify(body) } };
    chat.window.sendActivities = () => Promise.reject(Object.assign(new Error('refused'), refusal));

    await expect(chat.messenger.showMigration(plan.id)).rejects.toThrow('refused');

    expect((await chat.contacts.all())[0]?.unreachable?.because).toBe('removed');
  });

  it('is not edited when nothing has changed', async () => {
    const chat = await running({ state: 'stopped' });
    await chat.messenger.showMigration(plan.id);
    await chat.messenger.showMigration(plan.id);

    expect(chat.window.edits).toBe(0);
  });

  it('is edited when somebody decided something that changes nothing else', async () => {
    const chat = await running({ state: 'leftOpen' });
    await chat.messenger.showMigration(plan.id);
    chat.deeds.kept = [{ what: 'leftOpen', at: '2026-11-22T10:19:00.000Z', name: 'Mika Ito' }];

    await chat.messenger.showMigration(plan.id);

    expect(chat.window.edits).toBe(1);
    expect(chat.card()).toContain('22 Nov, 11:19 · Left open by Mika Ito');
  });

  it('shows the end also where it moved to another place while that was drawn', async () => {
    const chat = await running({ state: 'moving' });
    await chat.messenger.showMigration(plan.id);
    await settled();
    stands(chat, { state: 'stopped' });
    const update = chat.window.updateActivity.bind(chat.window);
    const [elsewhere] = chat.window.posts;
    let edits = 0;
    chat.window.updateActivity = async (...given) => {
      const place = chat.migrations.place(plan.id)!;
      if ((edits += 1) === 1)
        await chat.migrations.setCard(plan.id, { ...place, activityId: elsewhere!.id, shown: 'as it was' });
      return update(...given);
    };

    await chat.messenger.showMigration(plan.id);
    await settled();

    expect(chat.all()[0]).toContain('Stopped');
  });

  it('moves to the end of the chat when it is asked for, and the card before keeps no buttons', async () => {
    const chat = await running({ state: 'moving' });
    await chat.messenger.showMigration(plan.id);
    await settled();
    await chat.says(`migration ${plan.id}`);

    expect(chat.all()[1]).toBe(`Contoso Freight · Migration ${plan.id} | ↓ Continued below.`);
    stands(chat, { state: 'stopped' });
    await chat.messenger.showMigration(plan.id);

    expect(chat.window.posts).toHaveLength(3);
    expect(chat.card()).not.toContain('Pause');
  });

  it('of a confirmed plan stands below the sentence that announces it', async () => {
    const chat = new Chat();
    const start = chat.control.start;
    chat.control.start = async (given) => {
      const result = await start(given);
      void chat.messenger.showMigration(given.id);
      return result;
    };
    for (const said of ['migrate contoso', 'all', 'confirm']) await chat.says(said);
    await settled();

    expect(chat.all().at(-2)).toContain('the migration has begun');
    expect(chat.all().at(-1)).toContain('Moving Contoso Freight');
  });

  it('is brought later when nobody could be reached at the end, and only until it shows', async () => {
    const chat = await running({ state: 'stopped' });
    const send = chat.window.sendActivities.bind(chat.window);
    chat.window.sendActivities = async () => Promise.reject(new Error('away'));
    await expect(chat.messenger.showMigration(plan.id)).rejects.toThrow('away');
    chat.window.sendActivities = send;

    await chat.messenger.showDue();
    await settled();
    await chat.messenger.showDue();
    await settled();

    expect(chat.window.posts).toHaveLength(2);
    expect(chat.window.edits).toBe(0);
    expect(await chat.migrations.dueCards()).toEqual([]);
  });

  it('stays due where something was decided while it was drawn and nobody can be reached since', async () => {
    const chat = await running({ state: 'leftOpen' });
    await chat.messenger.showMigration(plan.id);
    chat.deeds.kept = [{ what: 'leftOpen', at: '2026-11-22T10:19:00.000Z', name: 'Mika Ito' }];
    stands(chat, { state: 'stopped' });
    const update = chat.window.updateActivity.bind(chat.window);
    chat.window.updateActivity = async (...given) => {
      await update(...given);
      chat.deeds.kept = [];
      chat.window.updateActivity = async () => Promise.reject(new Error('away'));
    };

    await chat.messenger.showMigration(plan.id);
    await settled();

    expect(await chat.migrations.dueCards()).toEqual([plan.id]);
  });

  it('is nobody’s when there is no such migration', async () => {
    const chat = new Chat();

    await chat.messenger.showMigration(plan.id);

    expect(chat.all()).toEqual([]);
  });
});

describe('the live cards of two people', () => {
  const colleague = { id: '29:kim', name: 'Kim', aadObjectId: 'a9e00000-0000-4000-8000-000000000002' };
  const theirs = { id: 'a:kim', conversationType: 'personal', isGroup: false, name: '', tenantId: 'TENANT' };
  const asks = (chat: Chat) =>
    chat.says(`migration ${plan.id}`, {
      ...{ from: colleague, conversation: theirs, serviceUrl: 'http://127.0.0.1:2/_connector', locale: 'it-IT' },
    });

  async function twoLook(): Promise<Chat> {
    const chat = await running({ state: 'paused', ...moved(3) });
    await chat.messenger.showMigration(plan.id);
    await asks(chat);
    return chat;
  }

  /** The cards of both, oldest first. */
  const cards = (chat: Chat) => chat.all().slice(1);

  it('show how things stand in each chat, each in the language of its reader', async () => {
    const chat = await twoLook();
    stands(chat, { state: 'stopped', ...moved(4) });

    await chat.messenger.showMigration(plan.id);

    expect(cards(chat)[0]).toContain('Stopped');
    expect(cards(chat)[1]).toContain('Interrotta');
    expect(cards(chat)).toHaveLength(2);
  });

  it.each([
    ['of the one who confirmed', 'http://127.0.0.1:1/_connector', 1],
    ['of the colleague', 'http://127.0.0.1:2/_connector', 0],
  ])('are brought up to date also while the connector %s is gone', async (_whose, gone, other) => {
    const chat = await twoLook();
    const update = chat.window.updateActivity.bind(chat.window);
    chat.window.updateActivity = async (context, activity) => {
      if (context.activity.serviceUrl === gone) throw new Error('away');
      return update(context, activity);
    };
    stands(chat, { state: 'stopped', ...moved(4) });

    await expect(chat.messenger.showMigration(plan.id)).rejects.toThrow('away');

    expect(cards(chat).map((card) => /Stopped|Interrotta/.test(card))).toEqual([other === 0, other === 1]);
    expect(await chat.migrations.dueCards()).toEqual([plan.id]);
    chat.window.updateActivity = update;
    await chat.messenger.showDue();
    await settled();
    expect(cards(chat).every((card) => /Stopped|Interrotta/.test(card))).toBe(true);
    expect(await chat.migrations.dueCards()).toEqual([]);
  });

  it('are not sent again to a colleague who threw theirs away', async () => {
    const chat = await twoLook();
    chat.window.gone.add(chat.window.posts[2]!.id);
    stands(chat, { state: 'stopped', ...moved(4) });

    await chat.messenger.showMigration(plan.id);

    expect(cards(chat)).toHaveLength(2);
    expect(await chat.migrations.cardsOf(plan.id)).toHaveLength(1);
  });
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
