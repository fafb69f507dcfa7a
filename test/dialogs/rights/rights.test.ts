import { needOfButton, needOfCommand, needs } from '../../../src/dialogs/rights/needs';
import { everyRight, mayDo, rights, withLook } from '../../../src/migration/rights/right';
import type { Need, Right, RightsHeld } from '../../../src/migration/rights/right';
import type { Command } from '../../../src/text/commands';
import { readerOf } from '../../../src/text/reader';
import { textFor } from '../../../src/text/textFor';
import { textOf } from '../../house/sources';
import { Chat } from '../../support/chat';
import { SaidRights } from '../../support/someRights';
import { aScene } from '../scene';

interface Row {
  readonly right: Right;
  readonly asked: string;
  readonly commands: readonly string[];
  readonly buttons: readonly string[];
  readonly steps: readonly string[];
}

const named = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

/** As docs/architecture.md has it: there is no other list. */
const table: readonly Row[] = [
  ...textOf('docs/architecture.md').matchAll(
    /^\| `(view|migrate|approve|administer)` +\| ([^|]+?) +\|([^|]+)\|([^|]+)\|([^|]+)\|$/gm,
  ),
].map(([, right, asked = '', commands = '', buttons = '', steps = '']) => ({
  right: right as Right,
  asked: asked.replaceAll('within a day', 'withinADay'),
  ...{ commands: named(commands), buttons: named(buttons), steps: named(steps) },
}));

const inTable = (of: 'commands' | 'buttons' | 'steps') =>
  Object.fromEntries(table.flatMap(({ right, asked, ...row }) => row[of].map((name) => [name, { right, asked }])));

const everyButton = (['open', 'steer', 'notice', 'hold', 'unkept', 'takeBack', 'approval', 'kind'] as const).flatMap(
  (kind) => Object.keys(needs[kind]).map((verb) => [kind, verb] as const),
);
const everyCommand = Object.keys(needs.command) as Command[];

describe('the table in docs/architecture.md', () => {
  it('names every command as the code has it', () => {
    const code = everyCommand.map((command) => [command, needOfCommand({ command, argument: '' })]);
    const behind = ['assign …', needOfCommand({ command: 'assign', argument: 'contoso to me' })];

    expect(inTable('commands')).toEqual(Object.fromEntries([...code, behind]));
  });

  it('names every button as the code has it', () => {
    const code = everyButton.map(([kind, verb]) => [`${kind} ${verb}`, needOfButton({ [kind]: verb })]);

    expect(inTable('buttons')).toEqual(Object.fromEntries(code));
  });

  it('names every step as the code has it', () => {
    expect(inTable('steps')).toEqual(needs.step);
  });
});

/** What a button sends beside its verb. */
const rest = {
  ...{ customerId: 'c', subscriptionId: 's', packId: 'p', sourceId: 's', name: 'Kaizala', id: 'm1', run: 0 },
  ...{
    days: 1,
    what: 'customer',
    key: 'k',
    since: 'then',
    hash: 'h',
    words: 'no',
    runs: 'm1:1',
    question: 'q',
    choice: '1',
    attest: 'true',
  },
};

const { missing, none } = textFor(readerOf({ language: 'en' })).rights;
const refusals = new Set<string>([...Object.values(missing), ...Object.values(none)]);
const isRefused = (said: readonly string[]): boolean => said.some((each) => refusals.has(each));

const has = (right: Right): RightsHeld => ({ ...everyRight, has: withLook([right]), had: withLook([right]) });
const standings: readonly (readonly [string, RightsHeld])[] = [
  ...rights.map((right) => [`has ${right}`, has(right)] as const),
  ['had migrate within a day', { ...everyRight, has: new Set(), had: withLook(['migrate']), because: 'noGroup' }],
];

const mayBy = (standing: RightsHeld, need: { readonly right: Right; readonly asked: string } | undefined) =>
  need !== undefined && mayDo(standing, need as Need);

describe.each(standings)('whoever %s', (_name, standing) => {
  const said = new SaidRights();
  beforeAll(() => {
    said.said = standing;
  });

  it('may do what the table says by typing, and nothing else', async () => {
    const listed = Object.entries(inTable('commands'));
    const refused: string[] = [];
    for (const [command] of listed)
      if (isRefused(await new Chat({ rights: said }).says(command.replace('…', 'contoso to me'))))
        refused.push(command);

    expect(refused).toEqual(listed.filter(([, need]) => !mayBy(standing, need)).map(([command]) => command));
  });

  it('may do what the table says by pressing, and nothing else', async () => {
    const chat = new Chat({ rights: said });
    const refused: string[] = [];
    for (const [kind, verb] of everyButton)
      if (isRefused(await chat.submits({ ...rest, [kind]: verb }))) refused.push(`${kind} ${verb}`);

    const listed = Object.entries(inTable('buttons')).filter(([, need]) => !mayBy(standing, need));
    expect(refused.sort()).toEqual(listed.map(([button]) => button).sort());
  });

  it('may answer a question where the table says so, and nothing else', async () => {
    const refused: string[] = [];
    const steps = { plan: '1', term: '1', people: 'all', review: 'confirm' };
    const own = new SaidRights();
    const chat = new Chat({ rights: own, survey: aScene() });
    await chat.says('migrate contoso');
    for (const [step, answer] of Object.entries(steps)) {
      own.said = standing;
      if (isRefused(await chat.says(answer))) refused.push(step);
      own.said = everyRight;
      if (refused.at(-1) === step) await chat.says(answer);
    }

    const listed = Object.keys(steps).filter((step) => !mayBy(standing, inTable('steps')[step]));
    expect(refused).toEqual(listed);
    expect(chat.control.started).toHaveLength(1);
  });
});

describe('the confirmation', () => {
  async function atReview() {
    const own = new SaidRights();
    const chat = new Chat({ rights: own, survey: aScene() });
    for (const said of ['migrate contoso', '1', '1', 'all']) await chat.says(said);
    return { own, chat };
  }

  it('is asked anew, and begins nothing for whoever lost the right since the review', async () => {
    const { own, chat } = await atReview();
    own.now = { ...everyRight, has: new Set(), had: withLook(['migrate']), because: 'noGroup' };
    const answers = [...(await chat.says('confirm')), ...(await chat.confirms({ renewsItself: 'true' }))];

    expect(answers).toEqual([missing.migrate, missing.migrate]);
    expect(chat.control.started).toEqual([]);
  });

  it('begins nothing while nobody can say, and goes on from the same card afterwards', async () => {
    const { own, chat } = await atReview();
    own.now = { ...everyRight, has: new Set(), had: withLook(['migrate']), because: 'cannotSay' };
    expect(await chat.confirms({ renewsItself: 'true' })).toEqual([none.cannotSay]);
    expect(chat.control.started).toEqual([]);

    own.now = undefined;
    await chat.confirms({ renewsItself: 'true' });
    expect(chat.control.started).toHaveLength(1);
  });
});

it('lets whoever lost the right leave the question in hand', async () => {
  const own = new SaidRights();
  const chat = new Chat({ rights: own, survey: aScene() });
  await chat.says('migrate contoso');
  own.has('view');
  expect(await chat.says('1')).toEqual([missing.migrate]);

  expect(await chat.says('not now')).toEqual([expect.stringContaining('Nothing was bought or changed')]);
});

describe('what is offered', () => {
  it('is no button that its reader may not press, and the rest as ever', async () => {
    const own = new SaidRights();
    const chat = new Chat({ rights: own });
    await chat.says('help');
    const all = chat.buttons();
    own.has('view');
    await chat.says('help');

    expect(all.filter((title) => !chat.buttons().includes(title))).toEqual(['Move a customer']);
  });
});
