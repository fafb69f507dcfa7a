import { needs } from '../../../src/dialogs/rights/needs';
import { preparationsWithin } from '../../../src/dialogs/scope/preparationsWithin';
import { seeingOf } from '../../../src/dialogs/scope/seeing';
import { agentId, customerId, migrationId, subscriptionId } from '../../../src/migration/ids';
import type { MigrationState } from '../../../src/migration/plan/progress';
import type { QuoteChoice } from '../../../src/migration/plan/quoteChoice';
import type { PreparationWish } from '../../../src/migration/ports';
import { everyRight } from '../../../src/migration/rights/right';
import type { Scope } from '../../../src/migration/rights/right';
import { isWithin } from '../../../src/migration/rights/scope';
import { readerOf } from '../../../src/text/reader';
import { textFor } from '../../../src/text/textFor';
import { Chat } from '../../support/chat';
import { kaizalaPro } from '../../support/pack';
import { SaidRights } from '../../support/someRights';
import { aMigration, aPlan, aRadarEntry } from '../../support/survey';
import { aScene } from '../scene';

const own = aScene().customer.id;
const foreign = customerId('f0000000-0000-4000-8000-00000000000f');
const [theirs, dana] = [migrationId('f0f0f0f0'), agentId('d0000000-0000-4000-8000-00000000000d')];
const subscription = subscriptionId('f5f5f5f5-0000-4000-8000-000000000005');
/** Nobody types it, so wherever it stands it was told. */
const secret = 'Veiled Holding';
const typed = 'fabrikam';
const name = `Fabrikam ${secret}`;
const { scope: words, none } = textFor(readerOf({ language: 'en' })).rights;

function withForeign(scope: Scope, { state = 'moving', hadScope = scope, agent = dana }: Foreign = {}) {
  const rights = new SaidRights();
  const chat = new Chat({ rights, survey: aScene() });
  rights.sees(scope, hadScope);
  const customer = { id: foreign, name, domain: 'veiled.example' };
  const migration = aPlan({ id: theirs, agentId: agent, customer: { ...aPlan().customer, ...customer } });
  chat.migrations.migrations.set(theirs, aMigration({ plan: migration, state, isHeldAlone: true }));
  const asked = { askedAt: '2026-11-27T08:00:00.000Z', lapsesAt: '2099-01-01T00:00:00.000Z' };
  void chat.approvals.keep({
    plan: migration,
    quoteId: 'q',
    reasons: [{ why: 'pack' }],
    ...asked,
  });
  const ends = { endsOn: '2026-11-28', subscriptionId: subscription };
  const told = { customerId: foreign, customerName: name, domain: customer.domain, ...ends };
  chat.radar.entries = [...chat.radar.entries, aRadarEntry(told)];
  chat.radar.failedCustomers = [{ customerId: foreign, customerName: name }];
  chat.customers.others = [customer];
  void chat.assignments.assign([{ customerId: foreign, agentId: dana }], '2026-11-27T08:00:00.000Z');
  return { chat, rights };
}

interface Foreign {
  readonly state?: MigrationState;
  readonly hadScope?: Scope;
  readonly agent?: typeof dana;
}

const everything = (chat: Chat): string =>
  JSON.stringify([chat.window.posts, chat.window.answers, chat.uploads.map(({ body }) => body)]);

const commands = [...new Set(Object.values(textFor(readerOf({ language: 'en' })).commands.typed).flat())];
const more = ['', ` ${typed}`, ` ${theirs}`, ` #${theirs}`, ' csv', ` ${typed} csv`, ' mine', ' open'];

const scopes: readonly (readonly [string, Scope])[] = [
  ['other customers', new Set([own])],
  ['nobody', new Set()],
];

describe.each(scopes)('whoever sees %s', (_name, scope) => {
  it.each(commands)('is told of nobody else by typing %s, alone or with a name or a number', async (command) => {
    for (const argument of more) {
      const { chat } = withForeign(scope);
      await chat.says(`${command}${argument}`);
      expect(everything(chat)).not.toContain(secret);
    }
  });

  const buttons = (['open', 'steer', 'notice', 'hold', 'unkept', 'takeBack', 'approval', 'kind'] as const).flatMap(
    (kind) => Object.keys(needs[kind]).map((verb) => [kind, verb] as const),
  );

  it.each(buttons)('reaches nobody else by a %s button of %s with foreign ids', async (kind, verb) => {
    for (const state of ['moving', 'waitingForPerson', 'leftOpen', 'done'] as const) {
      const { chat } = withForeign(scope, { state });
      const ids = { customerId: foreign, subscriptionId: subscription, id: theirs, run: 1, runs: `${theirs}:1` };
      const rest = { name: 'x', days: 1, what: 'customer', key: foreign, since: 'then', hash: 'h', words: 'no' };
      const data = { ...ids, ...rest, question: 'q', choice: `${foreign} ${subscription}`, [kind]: verb };
      await chat.submits(data);
      await chat.executes({ type: 'Action.Execute', verb, data });

      expect(everything(chat)).not.toContain(secret);
      expect([chat.control.asked, chat.control.started, chat.preparations.kept.size]).toEqual([[], [], 0]);
    }
  });

  it('is greeted without them', async () => {
    const { chat } = withForeign(scope);
    await chat.turn({ type: 'installationUpdate', action: 'add' });
    await chat.turn({ type: 'installationUpdate', action: 'add' });

    expect(everything(chat)).not.toContain(secret);
  });
});

it('answers to the name of another’s customer as to one that there is not', async () => {
  const { chat } = withForeign(new Set([own]));
  const [there, not] = [await chat.says(`migrate ${typed}`), await chat.says('migrate fabrikan')];

  expect(there.map((each) => each.replace(typed, 'fabrikan'))).toEqual(not);
});

it.each(['expiring', 'scadenze', 'migrate', 'next', 'prossimo', 'migrations', 'mute'])(
  'tells whoever is assigned nobody whom to ask, at %s',
  async (command) => {
    expect(await withForeign(new Set()).chat.says(command)).toEqual([words.nobody]);
  },
);

it('is shown no assignment of another’s customer, by its id either', async () => {
  const { chat } = withForeign(new Set([own]));
  await chat.says('assign');

  expect(everything(chat)).not.toContain(foreign);
});

it('is told nothing of a customer out of scope that somebody assigns to them, and who assigned it is told so', async () => {
  const { chat, rights } = withForeign('all');
  await chat.contacts.remember({ agentId: dana, reference: {}, locale: 'en-GB', timeZone: 'UTC', name: 'Dana Kline' });
  rights.of = async (agent) => (agent === dana ? { ...everyRight, scope: new Set([own]) } : everyRight);
  const answers = await chat.says(`assign ${typed} to Dana Kline`);

  expect(answers.at(-1)).toContain('Dana Kline hears nothing of it: by CUSTOMER_SCOPE');
});

it.each<PreparationWish>([
  { kind: 'survey', customerId: foreign, subscriptionId: subscription },
  { kind: 'quote', surveyId: 'theirs', choice: {} as QuoteChoice },
])('neither reads nor prepares a $kind of another’s customer', async (wish) => {
  const { rights } = withForeign(new Set([own]));
  const { customer, ...rest } = aScene();
  const survey = { ...rest, customer: { ...customer, id: foreign, name } };
  const opened: string[] = [];
  const preparations = { get: async (id: string) => ({ id, agentId: dana, wish }) };
  const surveys = {
    facts: async () => ({ survey, source: kaizalaPro() }),
    quoted: async () => undefined,
    isKept: async () => true,
    forget: () => undefined,
  };
  const preparer = { prepare: async ({ id }: { readonly id: string }) => void opened.push(id) };
  const seeing = seeingOf(rights, dana);
  const within = preparationsWithin({ preparations, surveys, preparer }, seeing);

  expect([await within.preparations.get('p'), await within.surveys.facts('theirs')]).toEqual([undefined, undefined]);
  await expect(within.preparer.prepare({ id: 'p', agentId: dana, wish })).rejects.toThrow();
  expect(opened).toEqual([]);
});

it('shows them all to whoever sees all', async () => {
  const { chat } = withForeign('all');
  for (const command of ['expiring', 'migrations', `migration ${theirs}`]) await chat.says(command);

  expect(everything(chat)).toContain(secret);
});

describe('what goes on', () => {
  const press = (steer: string) => ({ steer, id: theirs, run: 1 });

  it.each(['pause', 'stop'])(
    'can be asked to %s by whoever saw its customer within a day, and no more',
    async (verb) => {
      const { chat } = withForeign(new Set(), { hadScope: new Set([foreign]) });
      await chat.submits(press('resultFile'));
      await chat.submits(press('retryFailed'));
      expect(chat.control.asked).toEqual([]);

      await chat.submits(press(verb));
      expect(chat.control.asked).toHaveLength(1);
    },
  );

  it('can be paused by whoever has confirmed it, and is nothing of theirs once it has ended', async () => {
    const me = agentId('a9e00000-0000-4000-8000-000000000001');
    const running = withForeign(new Set(), { agent: me }).chat;
    await running.submits(press('pause'));
    expect(running.control.asked).toHaveLength(1);

    const over = withForeign(new Set(), { agent: me, state: 'done' }).chat;
    await over.says(`migration ${theirs}`);
    expect(everything(over)).not.toContain(secret);
  });
});

it('is looked at alone while Graph can’t say, also by whoever has the right by the list', async () => {
  const { chat, rights } = withForeign(new Set(), { state: 'waitingForPerson' });
  rights.said = { ...rights.said, lastScope: new Set([foreign]), because: 'cannotSay' };
  await chat.says('expiring');
  expect(everything(chat)).toContain(secret);

  for (const steer of ['resume', 'again', 'retryFailed', 'orderAgain', 'leaveOpen', 'endInDoubt'])
    await chat.submits({ steer, id: theirs, run: 1 });
  await chat.says(`resume ${theirs}`);
  expect(chat.control.asked).toEqual([]);
});

describe('a question in hand', () => {
  async function atReview() {
    const rights = new SaidRights();
    const chat = new Chat({ rights, survey: aScene() });
    for (const said of ['migrate contoso', '1', '1', 'all']) await chat.says(said);
    return { rights, chat };
  }
  const lost = { ...everyRight, scope: new Set<never>(), hadScope: new Set([own]) };

  it('begins nothing at Confirm for whoever lost the customer since the review', async () => {
    const { rights, chat } = await atReview();
    rights.now = lost;
    const answers = [...(await chat.says('confirm')), ...(await chat.confirms({ renewsItself: 'true' }))];

    expect(answers).toEqual([words.lost, words.lost]);
    expect(chat.control.started).toEqual([]);
  });

  it('is told apart from that while Graph can’t say: it stays open, and nothing is begun or asked for', async () => {
    const { rights, chat } = await atReview();
    rights.said = { ...lost, lastScope: new Set([own]), because: 'cannotSay' };
    const answers = [...(await chat.says('confirm')), ...(await chat.confirms({ renewsItself: 'true' }))];

    expect(answers).toEqual([none.cannotSay, none.cannotSay]);
    expect(chat.control.started).toEqual([]);
  });

  it('is left at the next word, whatever that is, and a command is heard all the same', async () => {
    const { rights, chat } = await atReview();
    rights.said = lost;
    expect(await chat.says('yes')).toEqual([words.lost]);
    expect(await chat.says('help')).toHaveLength(1);

    const other = await atReview();
    other.rights.said = lost;
    expect(await other.chat.says('help')).toHaveLength(2);
  });

  it('is not asked from what was read before the customer was lost', async () => {
    const rights = new SaidRights();
    const chat = new Chat({ rights, survey: aScene(), slow: true });
    await chat.says('migrate contoso');
    rights.said = lost;

    const told = await chat.prepared();
    expect(told.at(-1)).toBe(words.lost);
    expect(chat.buttons()).not.toContain('Confirm');
  });
});

it('is one customer of these, or any', () => {
  expect([isWithin('all', foreign), isWithin(new Set([foreign]), foreign), isWithin(new Set([own]), foreign)]).toEqual([
    true,
    true,
    false,
  ]);
});
