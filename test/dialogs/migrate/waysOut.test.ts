import fc from 'fast-check';
import { without } from '../../../src/dialogs/migrate/draft';
import type { Draft } from '../../../src/dialogs/migrate/draft';
import { Chat } from '../../support/chat';
import { submitsOf, textsOf } from '../../support/cardParts';
import { aScene } from '../scene';

type Stored = { readonly dialogs?: { readonly dialogStack: readonly { readonly state: { readonly draft: Draft } }[] } };

/** What is kept of the conversation; undefined when no question waits. */
function draftIn(chat: Chat): Draft | undefined {
  const { memory } = chat.storage as unknown as { readonly memory: Readonly<Record<string, string>> };
  const [stored] = Object.values(memory).map((kept) => JSON.parse(kept) as Stored);
  return stored?.dialogs?.dialogStack[0]?.state.draft;
}

/** The question in hand and all that was answered, without what was read and how it is shown. */
function stateOf(chat: Chat) {
  const draft = draftIn(chat);
  if (draft === undefined) return undefined;
  const { kind } = draft.awaiting!;
  return { kind, answers: without(draft, 'awaiting', 'past', 'pastPeople', 'surveyId', 'quoteId') };
}

const opened = async (wish: ConstructorParameters<typeof Chat>[0] = {}): Promise<Chat> => {
  const chat = new Chat({ survey: aScene(), ...wish });
  await chat.says('migrate contoso');
  return chat;
};

const says = async (chat: Chat, ...all: readonly string[]): Promise<void> => {
  for (const said of all) await chat.says(said);
};

/** What can be typed at each question; the first leads on to the review. */
const answers: Readonly<Record<string, readonly string[]>> = {
  plan: ['1', '2', 'office 365 e1'],
  frontline: ['yes', 'no'],
  term: ['1', '2'],
  people: ['done', 'all', 'none', 'guests', 'blocked', 'country', 'choose', 'person2@contosofreight.example', 'pers'],
  guests: ['keep', 'remove', 'move'],
  blocked: ['keep', 'remove', 'move'],
  covered: ['keep'],
  usageLocation: ['skip', 'Germany'],
  planless: ['move', 'remove'],
  partner: ['none', '7654321'],
  close: ['1', '2'],
  change: ['back', 'plan', 'term', 'people', 'partner', 'happens to', 'retired'],
  review: ['change', 'no renewal', 'renew'],
};
const sides = ['guests', 'blocked', 'covered', 'usageLocation', 'partner', 'close', 'change'];
const looks = ['expiring', 'help', 'migrations', 'notices', 'migrate qqqq', 'go on'];

type Step = { readonly answer: number } | 'back' | 'not now' | { readonly look: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(20).map((answer) => ({ answer })) },
  { weight: 3, arbitrary: fc.constant('back' as const) },
  { weight: 1, arbitrary: fc.constant('not now' as const) },
  { weight: 2, arbitrary: fc.nat(20).map((look) => ({ look })) },
);

const within = (chat: Chat): boolean => draftIn(chat)?.awaiting?.view.picking !== undefined;

/** Does it, and tells what the state must be: `trail` holds the states at which a question was answered. */
async function take(chat: Chat, one: Step, trail: unknown[]): Promise<void> {
  const before = stateOf(chat)!;
  const question = draftIn(chat)?.awaiting?.question;
  const isSide = sides.includes(before.kind);
  if (typeof one === 'object' && 'look' in one) {
    await chat.says(looks[one.look % looks.length]!);
    return expect(stateOf(chat)).toEqual(before);
  }
  if (typeof one === 'object') {
    const open = answers[before.kind]!;
    const said = open[one.answer % open.length]!;
    if (said === 'back') return take(chat, said, trail);
    await chat.says(said);
    if (draftIn(chat)?.awaiting?.question !== question) trail.push(before);
    return;
  }
  if (one === 'not now' && !isSide && !within(chat)) return;
  const isViewOnly = within(chat);
  await chat.says(one);
  if (isViewOnly) return expect(stateOf(chat)).toEqual(before);
  expect(stateOf(chat)).toEqual(trail.length === 0 ? before : trail.pop());
}

/** By typing alone, from wherever it is. */
async function finish(chat: Chat): Promise<void> {
  for (let left = 20; left > 0 && stateOf(chat)!.kind !== 'review'; left--) {
    const { kind } = stateOf(chat)!;
    await chat.says(kind === 'people' && within(chat) ? 'back' : kind === 'people' ? 'all' : answers[kind]![0]!);
  }
  await chat.says('confirm');
}

describe('whatever is answered, taken back and looked at in between', () => {
  it('is the draft what the last answers say, and every state is finished by typing alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const chat = await opened();
        const trail: unknown[] = [];
        for (const one of steps) await take(chat, one, trail);
        const { formId, term, renewsItself } = stateOf(chat)!.answers;
        const isAtReview = stateOf(chat)!.kind === 'review';
        await finish(chat);

        expect(chat.failures).toEqual([]);
        const [plan] = chat.control.started;
        expect(plan).toBeDefined();
        if (isAtReview) expect(plan!.replacement.formId).toBe(formId);
        if (isAtReview && plan!.purchase) expect(plan!.purchase).toMatchObject({ ...term, renewsItself });
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  it('can every state be left with cancel', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const chat = await opened();
        for (const one of steps) await take(chat, one, []).catch(() => undefined);
        await chat.says('cancel');

        expect(stateOf(chat)).toBeUndefined();
        expect(chat.control.started).toEqual([]);
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});

describe('back', () => {
  it('asks the question before once more, typed', async () => {
    const chat = await opened();
    await says(chat, '1', 'back');

    expect(chat.card()).toContain('What should the 11 people');
    expect(stateOf(chat)?.answers).not.toHaveProperty('formId');
  });

  it('asks it in the place of the card on which it is pressed', async () => {
    const chat = await opened();
    await chat.says('1');
    const posts = chat.window.posts.length;
    await chat.presses('Back');

    expect(chat.window.posts).toHaveLength(posts);
    expect(chat.card()).toContain('What should the 11 people');
  });

  it('is no button at the first question, and says so when it is typed', async () => {
    const chat = await opened();

    expect(chat.buttons()).not.toContain('Back');
    expect(await chat.says('back')).toEqual([expect.stringContaining('This is the first question.')]);
    expect(chat.card()).not.toContain('**back**');
  });

  it('leads from the review to the people as they were chosen, and from there on to a review of others', async () => {
    const chat = await opened();
    await says(chat, '1', '1', 'person1@contosofreight.example', 'done', 'back');
    expect(chat.card()).toContain('Chosen: one person');
    await says(chat, 'person2@contosofreight.example', 'done', 'confirm');

    expect(chat.control.started[0]?.people.map(({ name }) => name)).toEqual(['Person 1', 'Person 2']);
  });

  it('takes the preparation back on which nobody wants to wait', async () => {
    const chat = await opened({ slow: true });
    await chat.prepared();
    await says(chat, '1', '1', 'all', 'indietro');
    expect(stateOf(chat)?.kind).toBe('preparing');
    await chat.says('back');

    expect(stateOf(chat)?.kind).toBe('people');
    const before = chat.all();
    await chat.prepared();
    expect(chat.all()).toEqual(before);
  });

  it('reads anew what is not kept any more, instead of failing', async () => {
    const chat = await opened();
    await says(chat, '1', '1');
    chat.preparations.kept.clear();
    await chat.says('back');

    expect(chat.failures).toEqual([]);
    expect(chat.card()).toContain('paid');
  });

  it('keeps little of a long list however often one goes to and fro', async () => {
    const chat = await opened();
    const list = Array.from({ length: 8 }, (_, n) => `person${n + 1}@contosofreight.example`).join('\n');
    await says(chat, '1', '1', list, 'done');
    for (let round = 0; round < 6; round++) await says(chat, 'change', 'people', 'done');

    const { past = [], pastPeople = [] } = draftIn(chat)!;
    expect(past.length).toBeLessThanOrEqual(20);
    expect(pastPeople.length).toBeLessThanOrEqual(3);
  });
});

describe('not now', () => {
  it.each([
    ['guests', 'guests'],
    ['country', 'usageLocation'],
    ['choose', 'people'],
  ])('answers only the question beside, opened with “%s”', async (word, kind) => {
    const chat = await opened();
    await says(chat, '1', '1', word);
    expect(stateOf(chat)?.kind).toBe(kind);
    await chat.presses('Not now');

    expect(stateOf(chat)?.kind).toBe('people');
    expect(chat.card()).toContain('Who moves to');
    expect(chat.all().join()).not.toContain('Closed.');
  });

  it('leaves all where it is typed at a question of the way itself', async () => {
    const chat = await opened();

    expect(await chat.says('not now')).toEqual([expect.stringContaining('Closed.')]);
    expect(stateOf(chat)).toBeUndefined();
  });
});

describe('looking elsewhere', () => {
  it.each(['expiring', 'migrations', 'help'])('keeps the place: %s', async (look) => {
    const chat = await opened();
    const said = await chat.says(look);

    expect(said.at(-1)).toBe('Your question about Contoso Freight is still open. Type **go on** to see it again.');
    expect(await chat.says('go on')).toEqual([expect.stringContaining('What should the 11 people')]);
    expect(await chat.says('1')).toEqual([expect.stringContaining('paid')]);
  });

  it('leaves one card of the question that can be pressed when it comes back to the end of the chat', async () => {
    const chat = await opened();
    await says(chat, 'help', 'continue');
    const cards = chat.window.posts.map(
      ({ activity }) => activity.attachments?.[0]?.content as Record<string, unknown>,
    );
    const asking = cards.filter((card) => card && textsOf(card).join().includes('What should the'));

    expect(asking.map((card) => submitsOf(card).length > 0)).toEqual([false, true]);
  });

  it('brings back what is being read, whose result then comes at the end of the chat', async () => {
    const chat = await opened({ slow: true });
    await chat.says('help');
    expect(await chat.says('go on')).toEqual([expect.stringContaining('Reading Contoso Freight')]);
    const last = chat.window.posts.at(-1)!.id;
    await chat.prepared();

    expect(chat.window.posts.at(-1)!.id).toBe(last);
    expect(chat.card()).toContain('What should the');
  });

  it('keeps the place when a migration is begun of which nothing comes', async () => {
    const chat = await opened();
    await says(chat, '1', 'migrate qqqq');

    expect(stateOf(chat)?.kind).toBe('term');
    expect(chat.all().join()).not.toContain('Closed.');
  });
});

it('leaves a list of customers once none is left to be chosen from it', async () => {
  const chat = new Chat({ survey: aScene() });
  await chat.says('migrate');
  expect(stateOf(chat)?.kind).toBe('customer');
  chat.radar.entries = [];

  const said = await chat.says('migrate contoso');

  expect(said.join()).toContain('None of your customers has a subscription of a retired plan');
  expect(draftIn(chat)).toBeUndefined();
  expect(chat.buttons()).not.toContain('Not now');
});

it('lets the renewal be switched by a word, and shows the review again', async () => {
  const chat = await opened();
  await says(chat, '1', '1', 'all', 'no renewal', 'confirm');

  expect(chat.control.started[0]?.purchase?.renewsItself).toBe(false);
});

it('answers a number at the review with the words it takes', async () => {
  const chat = await opened();
  await says(chat, '1', '1', 'all');

  expect(await chat.says('1')).toEqual([expect.stringContaining('Type **confirm**, **change**')]);
});

it.each([
  ['en-GB', 'Or type **back** or **not now**.'],
  ['it-IT', 'Oppure scrivi **indietro** o **non ora**.'],
])('ends each question in %s with the words that work everywhere', async (locale, words) => {
  const chat = await opened({ locale });
  await says(chat, '1');
  expect(chat.card()).toContain(words);
  await says(chat, '1');
  expect(chat.card()).toContain(words);
});
