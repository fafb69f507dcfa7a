import type { WholePlan } from '../../../src/migration/plan/plan';
import type { Migration } from '../../../src/migration/plan/progress';
import { agentId, userId } from '../../../src/migration/ids';
import { Chat } from '../../support/chat';
import { aMigration, aPlan, userNumber } from '../../support/survey';
import { aScene } from '../scene';

const plan = aPlan();
/** Who sits at the chat. */
const alex = 'a9e00000-0000-4000-8000-000000000001';

function running(given: Partial<Migration> = {}): Chat {
  const chat = new Chat({ survey: aScene() });
  chat.migrations.migrations.set(plan.id, aMigration({ plan, ...given }));
  return chat;
}

const press = (chat: Chat, steer: string, run = 1) => chat.submits({ steer, id: plan.id, run });

it.each([
  ['en-GB', 'migration', /One decision came before.*Paused by Mika Ito.*22 Nov, 11:19 · Told to stop by a colleague/],
  ['it-IT', 'migrazione', /c’è stata un’altra.*Messa in pausa da Mika Ito.*22 nov, 11:19 · Interruzione chiesta da un/],
])('shows who decided what, the ten latest, when a migration is asked for (%s)', async (locale, command, words) => {
  const chat = new Chat({ survey: aScene(), locale });
  chat.migrations.migrations.set(plan.id, aMigration({ plan, state: 'stopped' }));
  const at = '2026-11-22T10:19:00.000Z';
  const paused = Array.from({ length: 9 }, () => ({ what: 'paused' as const, at, name: 'Mika Ito' }));
  chat.deeds.kept = [{ what: 'confirmed', at, name: 'Alex Weber' }, ...paused, { what: 'stopped', at }];

  await chat.says(`${command} ${plan.id}`);

  expect(chat.card()).toMatch(words);
  expect(chat.card()).not.toContain('Alex Weber');
});

describe('the buttons of a migration’s card', () => {
  it.each([
    ['pause', `pause ${plan.id}`, 'I’ll pause'],
    ['resume', `resume ${plan.id}`, 'Resumed'],
    ['stop', `stop ${plan.id}`, 'What is bought stays bought'],
    ['stopHere', `stop ${plan.id}`, 'I’ll stop'],
    ['again', `resume ${plan.id}`, 'trying again'],
    ['retryFailed', `retryFailed ${plan.id}`, 'trying again'],
    ['leaveOutFailed', `leaveOutFailed ${plan.id}`, 'without them'],
    ['checkAgain', `checkAgain ${plan.id}`, 'checking again'],
    ['leaveOpen', `settle ${plan.id}`, 'stays open'],
    ['bought', `bought ${plan.id}`, 'Partner Center once more'],
    ['notBought', `notBought ${plan.id}`, 'Partner Center once more'],
    ['keepLooking', `keepLooking ${plan.id}`, 'Partner Center once more'],
    ['endInDoubt', `endInDoubt ${plan.id}`, 'ended the migration'],
    ['orderAgain', `orderAgain ${plan.id}`, 'try'],
  ])('%s asks for exactly that, on the word of who pressed', async (steer, asked, reply) => {
    const chat = running({ plan: { ...plan, agentId: agentId('agent-blair') } });

    expect((await press(chat, steer))[0]).toContain(reply);
    expect(chat.control.asked).toEqual([asked]);
    expect(chat.control.by).toEqual([alex]);
  });

  it.each([
    ['adopt', '{"adopt":"4f1e2d3c4b5a"}'],
    ['lookAtOrder', '{"named":"4f1e2d3c4b5a"}'],
  ])('%s asks for exactly the order that was shown or typed', async (steer, asked) => {
    const chat = running();

    const order = ' 4f1e2d3c4b5a ';
    expect((await chat.submits({ steer, id: plan.id, run: 1, order }))[0]).toContain('Partner Center once more');
    expect(chat.control.asked).toEqual([`${asked} ${plan.id}`]);
    expect(chat.control.by).toEqual([alex]);
  });

  it.each(['', ' ', undefined])('asks which order was meant when none was typed (%j)', async (order) => {
    const chat = running();

    expect(await chat.submits({ steer: 'lookAtOrder', id: plan.id, run: 1, order })).toEqual([
      expect.stringContaining('type the id of the order'),
    ]);
    expect(chat.control.asked).toEqual([]);
  });

  it('steer nothing when the migration has gone on since', async () => {
    const chat = running({ runNo: 2 });

    expect(await press(chat, 'stop', 1)).toEqual([
      expect.stringContaining('has moved on'),
      expect.stringContaining('27 of 38'),
    ]);
    expect(chat.control.asked).toEqual([]);
  });

  it('show how it stands when something is not possible now', async () => {
    const chat = running();
    chat.control.possible = false;

    expect(await press(chat, 'pause')).toEqual([
      expect.stringContaining('not possible'),
      expect.stringContaining('27 of 38'),
    ]);
  });

  it('hand over a short result as text, without a formula in it', async () => {
    const chat = running();

    const [reply] = await press(chat, 'resultFile');

    expect(reply).toMatch(/^```\n/);
    expect(reply).toContain('Dana Kline');
  });

  it('hand over the text for the customer’s people without a price', async () => {
    const [reply] = await press(running(), 'customerText');

    expect(reply).toContain('Microsoft 365 Business Basic');
    expect(reply).not.toMatch(/€|EUR|5[.,]60/);
  });

  it('move whoever is left, with the same plan and everybody who still holds it', async () => {
    const chat = running({ state: 'leftOpen' });
    await press(chat, 'moveRemaining');
    expect(chat.card()).toContain('Who moves to Microsoft 365 Business Basic?');

    await chat.says('done');
    await chat.says('confirm');

    const names = chat.control.started[0]?.people.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Ana Blocked', 'Gus Guest', 'Person 1']));
  });

  it('take the licence away from whoever is left, and buy nothing', async () => {
    const chat = running({
      state: 'leftOpen',
      remaining: [{ id: userId(userNumber(1)), name: 'Person 1', reason: 'notChosen', groupNames: [] }],
    });

    await press(chat, 'removeRemaining');
    expect(chat.card()).toContain('11 people would then have no plan at all');
    await chat.presses('Take it away all the same');
    await chat.says('confirm');

    expect(chat.control.started[0]?.purchase).toBeUndefined();
    expect(chat.control.started[0]?.planless).toBe(11);
    expect(new Set(chat.control.started[0]?.people.map(({ disposition }) => disposition))).toEqual(new Set(['remove']));
  });

  it.each([
    ['orderDead', 'an order of which nothing came'],
    ['orderCancelled', 'an order that was cancelled'],
    ['orderPartly', 'an order that went through in part'],
  ] as const)(
    'after %s begin a new review in place of %s, and end the migration that can’t go on',
    async (code, _what) => {
      const chat = running({ state: 'waitingForPerson', problem: { code, facts: {} } });
      await chat.says(`migration ${plan.id}`);

      await chat.submits({
        open: 'migrate',
        customerId: plan.customer.id,
        subscriptionId: plan.retired.subscriptionId,
      });

      expect(chat.control.asked).toEqual([`stop ${plan.id}`]);
      expect(chat.control.by).toEqual([alex]);
      expect(chat.all().join()).toContain('What should the 11 people');
    },
  );

  describe('that begin again after something has changed', () => {
    const facts = { field: 'people', was: 'Person 12', is: 1 };
    const changed = (given: Partial<WholePlan> = {}) =>
      running({ plan: { ...plan, ...given }, state: 'waitingForPerson', problem: { code: 'quoteChanged', facts } });
    const begin = (chat: Chat) =>
      chat.submits({ open: 'migrate', customerId: plan.customer.id, subscriptionId: plan.retired.subscriptionId });

    it('ask nothing anew: the review stands there with what has changed, and confirms the same for the same people', async () => {
      const chat = changed();

      await begin(chat);

      expect(chat.control.asked).toEqual([`stop ${plan.id}`]);
      expect(chat.all().join()).toContain(
        '⚠ No longer holding the retired licence: 1 of the people (Person 12). Please look again.',
      );
      // What the double only writes down.
      chat.migrations.migrations.clear();
      await chat.says('confirm');
      const [again] = chat.control.started;
      expect(again?.replacement.formId).toBe(plan.replacement.formId);
      expect(again?.close).toBe(plan.close);
      expect(again?.people.map(({ id }) => id)).toEqual(plan.people.map(({ id }) => id));
    });

    it.each([
      ['have whoever has come since in it where everybody was to move', '', 2],
      ['leave whoever has come since out of it where people were chosen', 'AAAAAAAAAAA', 1],
    ])('%s', async (_what, who, count) => {
      const [first] = plan.people;
      const staying = { people: 0, unread: 0, seatsLeft: 0, who };
      const chat = changed({ people: [first!], staying });

      await begin(chat);

      chat.migrations.migrations.clear();
      await chat.says('confirm');
      const moved = chat.control.started[0]?.people ?? [];
      expect(Math.min(moved.length, 2)).toBe(count);
      expect(moved.map(({ id }) => id)).toContain(first!.id);
    });

    it('ask who moves where not everybody was to be treated alike', async () => {
      const [first] = plan.people;
      const other = { ...first!, id: userId(userNumber(2)), disposition: 'remove' as const };
      const chat = changed({ people: [first!, other] });

      await begin(chat);

      expect(chat.all().join()).toContain('Who moves');
    });
  });

  it('do not end a migration that is well under way when the customer is asked for again', async () => {
    const chat = running();

    await chat.submits({
      open: 'migrate',
      customerId: plan.customer.id,
      subscriptionId: plan.retired.subscriptionId,
    });

    expect(chat.control.asked).toEqual([]);
  });

  it('keep the question in hand, which is about another matter', async () => {
    const chat = running();
    await chat.says('migrate contoso');

    await press(chat, 'pause');

    // The card of the migration may be drawn anew in between.
    expect((await chat.says('1')).at(-1)).toContain('paid');
  });
});
