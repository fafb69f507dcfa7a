import { aDigest, aLine } from '../../../gallery/samples/notices';
import { digestCard } from '../../../src/cards/notices/digestCard';
import { parseCommand } from '../../../src/dialogs/commands/commands';
import { agentId, customerId, subscriptionId } from '../../../src/migration/ids';
import { readerOf } from '../../../src/text/reader';
import { textFor } from '../../../src/text/textFor';
import { Chat } from '../../support/chat';
import { aRadarEntry } from '../../support/survey';

const alex = agentId('a9e00000-0000-4000-8000-000000000001');
const dana = agentId('a9e00000-0000-4000-8000-000000000002');
const english = textFor(readerOf({ language: 'en' }));

let chat: Chat;
const entry = () => chat.radar.entries[0]!;
const onEntry = () => ({ customerId: entry().customerId, subscriptionId: entry().subscriptionId });
const fabrikam = aRadarEntry({
  customerId: customerId('c0000000-0000-4000-8000-000000000009'),
  subscriptionId: subscriptionId('5ab00000-0000-4000-8000-000000000009'),
  customerName: 'Fabrikam Residences',
  domain: 'fabrikam.example',
});

beforeEach(async () => {
  chat = new Chat();
  chat.radar.entries = [...chat.radar.entries, fabrikam];
  await chat.contacts.remember({ agentId: dana, reference: {}, locale: 'en', timeZone: 'UTC', name: 'Dana Kline' });
});

describe('a button of a digest', () => {
  it('reminds on the day that was asked for, keyed on the subscription, and takes it back', async () => {
    expect(await chat.submits({ notice: 'remind', ...onEntry(), days: 7 })).toEqual([
      'Contoso Freight: I’ll remind you on Sun 29 Nov, and not before. | Or type **undo**. | Undo',
    ]);
    expect(chat.wishes.reminders).toEqual(new Map([[entry().subscriptionId, '2026-11-29']]));
    expect(chat.wishes.actedOn).toEqual([`${entry().subscriptionId} 2026-12-12`]);

    await chat.presses('Undo');
    expect(chat.wishes.reminders.size).toBe(0);
    expect(chat.all().at(-1)).toBe('Undone.');
  });

  it('reminds two weeks before an end that is waited for, and takes it back', async () => {
    chat.radar.entries = [{ ...entry(), commerce: 'nce', endsOn: '2027-02-20' }];

    expect(await chat.submits({ notice: 'remindAtEnd', ...onEntry() })).toEqual([
      expect.stringContaining('I’ll remind you on 6 Feb, and not before'),
    ]);
    expect(chat.wishes.reminders).toEqual(new Map([[entry().subscriptionId, '2027-02-06']]));
    expect(chat.wishes.beforeEnd).toEqual(new Map([[entry().subscriptionId, 14]]));

    await chat.presses('Undo');
    expect(chat.wishes.reminders.size).toBe(0);
  });

  it('says where an end is too near to wait for, and keeps no reminder', async () => {
    chat.radar.entries = [{ ...entry(), endsOn: '2026-12-06' }];

    expect(await chat.submits({ notice: 'remindAtEnd', ...onEntry() })).toEqual([
      expect.stringContaining('too near to wait for'),
    ]);
    expect(chat.wishes.reminders.size).toBe(0);
  });

  it('reminds on the last day where the day asked for would be too late', async () => {
    chat.radar.entries = [{ ...entry(), endsOn: '2026-11-25' }];

    expect(await chat.submits({ notice: 'remind', ...onEntry(), days: 7 })).toEqual([
      expect.stringContaining('I’ll remind you on Wed 25 Nov'),
    ]);
  });

  it('reminds of a renewal while it can be taken back, which is what is acted on', async () => {
    const renewal = { renewedOn: '2026-11-18', cancelUntilAt: '2026-11-25T14:05:00.000Z', endsOn: '2027-11-17' };
    chat.radar.entries = [{ ...entry(), commerce: 'nce', endOfTerm: 'renews', ...renewal }];

    expect(await chat.submits({ notice: 'remind', ...onEntry(), days: 7 })).toEqual([
      expect.stringContaining('I’ll remind you on Wed 25 Nov'),
    ]);
    await chat.submits({ open: 'migrate', ...onEntry() });
    const acted = `${entry().subscriptionId} 2026-11-25`;
    expect(chat.wishes.actedOn).toEqual([acted, acted]);
  });

  it.each([
    ['muteCustomer', 'Muted: Contoso Freight. It stays in **expiring**.'],
    ['mutePlan', 'Muted: every Kaizala Pro. They stay in **expiring**.'],
    ['notMine', 'Contoso Freight is no longer yours: from now on I tell the other agents instead.'],
  ])('%s answers in one sentence, which can be undone in its place', async (notice, sentence) => {
    expect(await chat.submits({ notice, ...onEntry() })).toEqual([`${sentence} | Or type **undo**. | Undo`]);
    expect(chat.wishes.muted).toHaveLength(1);
    const posts = chat.all().length;

    await chat.presses('Undo');

    expect(chat.wishes.muted).toEqual([]);
    expect(chat.all()).toHaveLength(posts);
    expect(chat.all().at(-1)).toBe('Undone.');
  });

  it('says so when what it is about has left the radar', async () => {
    const before = onEntry();
    chat.radar.entries = [];

    expect(await chat.submits({ notice: 'muteCustomer', ...before })).toEqual([
      expect.stringContaining('no longer in the list'),
    ]);
    expect(chat.wishes.muted).toEqual([]);
  });

  it('counts as acting when it is Move…', async () => {
    await chat.submits({ open: 'migrate', ...onEntry() });

    expect(chat.wishes.actedOn).toEqual([`${entry().subscriptionId} 2026-12-12`]);
    expect(chat.card()).toContain('people at Contoso Freight have Kaizala Pro');
  });

  it('leaves the digest where it is when everything is to be seen', async () => {
    const reader = readerOf({ language: 'en' });
    const card = digestCard({ digest: aDigest({ lines: [aLine(1)], others: 3 }), sources: [] }, reader);
    chat.example = { card, isDue: true };
    await chat.says('notices test');
    const posts = chat.all().length;
    await chat.presses('See all');

    expect(chat.all()).toHaveLength(posts + 1);
    expect(chat.card()).toContain('Fabrikam Residences');
  });
});

describe('mute', () => {
  it('silences a customer or a plan by name, lists them, and unmutes', async () => {
    await chat.says('mute fabrikam');
    await chat.says('mute kaizala');
    await chat.says('mute');
    expect(chat.card()).toMatch(/2 muted.*Fabrikam Residences.*customer.*Kaizala Pro.*plan/);

    await chat.says('unmute kaizala');
    expect(chat.wishes.muted.map(({ mute }) => mute.name)).toEqual(['Fabrikam Residences']);
    await chat.says('mute');
    await chat.presses('Unmute');
    expect(chat.all().at(-1)).toMatch(/^Nothing is muted/);
  });

  it('asks for more where the name fits several or none', async () => {
    chat.radar.entries = [
      ...chat.radar.entries,
      { ...fabrikam, customerId: customerId('c9'), customerName: 'Fabrikam Two' },
    ];

    expect(await chat.says('mute fabrikam')).toEqual([
      '“fabrikam” matches several: Fabrikam Residences and Fabrikam Two. Type a little more of the one you mean.',
    ]);
    expect(await chat.says('mute nobody')).toEqual([expect.stringContaining('no customer and no plan')]);
    expect(chat.wishes.muted).toEqual([]);
  });
});

describe('notices', () => {
  it('shows the agent’s own settings and changes them by pressing', async () => {
    await chat.says('notices');
    expect(chat.card()).toContain('One message a day at most, at any hour (Europe/Rome).');

    await chat.presses('Switch off');
    expect(chat.card()).toContain('Off. I tell the other agents about your customers instead.');
    expect(await chat.wishes.settings(alex)).toEqual({ isOn: false });
    await chat.presses('Switch on');
    expect(await chat.wishes.settings(alex)).toEqual({ isOn: true });
  });

  it('takes the hours that are chosen on the card, and shows them in its place', async () => {
    await chat.says('notices');
    const posts = chat.all().length;
    await chat.submits({ notice: 'hours', writeFrom: '08:30', writeUntil: '17:00' }, chat.window.posts.at(-1)?.id);

    expect(await chat.wishes.settings(alex)).toEqual({ isOn: true, quietHours: { from: '17:00', until: '08:30' } });
    expect(chat.all()).toHaveLength(posts);
    expect(chat.card()).toMatch(/between 0?8:30( AM)? and (17:00|5:00 PM) \(Europe\/Rome\)/);
  });

  it('takes no hour that is none', async () => {
    await chat.submits({ notice: 'hours', writeFrom: '25:00', writeUntil: '17:00' });
    await chat.submits({ notice: 'hours', writeFrom: '', writeUntil: '17:00' });

    expect(await chat.wishes.settings(alex)).toEqual({ isOn: true });
  });

  it.each([
    ['notices 9-17', { isOn: true, quietHours: { from: '17:00', until: '09:00' } }],
    ['notices 08:30 - 18.15', { isOn: true, quietHours: { from: '18:15', until: '08:30' } }],
    ['notices 22-6', { isOn: true, quietHours: { from: '06:00', until: '22:00' } }],
    ['notices any hour', { isOn: true, quietHours: 'never' }],
    ['notices off', { isOn: false }],
  ])('takes “%s”', async (typed, settings) => {
    await chat.says(typed);

    expect(await chat.wishes.settings(alex)).toEqual(settings);
  });

  it('goes back to the usual hours, and refuses what is none', async () => {
    await chat.says('notices 9-17');
    await chat.says('notices usual');
    expect(await chat.wishes.settings(alex)).toEqual({ isOn: true });

    for (const typed of ['notices 9-77', 'notices 25-26', 'notices sometimes']) {
      expect(await chat.says(typed)).toEqual([expect.stringContaining('I can’t read')]);
    }
    expect(await chat.wishes.settings(alex)).toEqual({ isOn: true });
  });

  it('shows the digest of today, and says when it is only an example', async () => {
    expect(await chat.says('notices test')).toEqual([expect.stringContaining('nothing to show')]);
    const card = digestCard({ digest: aDigest(), firstName: 'Alex', sources: [] }, readerOf({ language: 'en' }));
    chat.example = { card, isDue: false };

    expect(await chat.says('notices test')).toEqual([
      expect.stringContaining('Nothing new is due today.'),
      expect.stringContaining('Good morning, Alex'),
    ]);
  });

  it('speaks Italian', async () => {
    const italian = new Chat({ locale: 'it-IT' });
    await italian.says('notifiche 9-17');
    expect(italian.card()).toContain('Al massimo un messaggio al giorno, tra le 09:00 e le 17:00');
    await italian.says('silenzia contoso');
    expect(italian.all().at(-1)).toContain('Cliente silenziato: Contoso Freight');
    await italian.says('assegna contoso a me');
    expect(italian.all().at(-1)).toBe('Contoso Freight: ora te ne occupi tu.');
  });
});

describe('assign', () => {
  const owners = async () => (await chat.assignments.all()).map(({ customerId: id, agentId: agent }) => [id, agent]);

  it('gives a customer to oneself, to somebody known by name, and to nobody', async () => {
    expect(await chat.says('assign contoso to me')).toEqual(['Contoso Freight is assigned to you.']);
    expect(await chat.says('assign fabrikam to dana')).toContain('Fabrikam Residences is assigned to Dana Kline.');
    expect(await owners()).toEqual([
      [entry().customerId, alex],
      [fabrikam.customerId, dana],
    ]);

    await chat.says('assign contoso freight to nobody');
    expect(await owners()).toEqual([[fabrikam.customerId, dana]]);
  });

  it('is told to whoever it is assigned to, in their words, with what ends there one press away', async () => {
    await chat.contacts.remember({ agentId: dana, reference: {}, locale: 'it', timeZone: 'UTC', name: 'Dana Kline' });

    await chat.says('assign fabrikam to dana');

    expect(chat.card()).toMatch(/^Ti è stato assegnato un cliente \| Fabrikam Residences \| Da Alex Weber/);
    expect(chat.buttons()).toEqual(['Solo i miei']);
  });

  it('is told once to each, whatever a list holds', async () => {
    const [, card, ...others] = await chat.says('assign\nContoso Freight,Dana Kline\nfabrikam.example,Dana Kline');

    expect(card).toMatch(/^2 customers were assigned to you \| Contoso Freight, Fabrikam Residences/);
    expect(others).toEqual([]);
  });

  it('is told to nobody whose row another one below it takes back, and of no customer twice', async () => {
    const rows =
      'fabrikam.example,Dana Kline\nContoso Freight,Dana Kline\nContoso Freight,Dana Kline\nfabrikam.example,me';

    const [, card, ...others] = await chat.says(`assign\n${rows}`);

    expect(card).toMatch(/^A customer was assigned to you \| Contoso Freight \|/);
    expect(others).toEqual([]);
  });

  it('tells who assigned it that the other hears nothing, and why', async () => {
    await chat.wishes.setSettings(dana, { isOn: false });
    expect((await chat.says('assign fabrikam to dana')).at(-1)).toMatch(
      /^Dana Kline was told, but has switched notices off/,
    );

    await chat.contacts.cannotReach(dana, 'blocked', '2026-11-22T08:00:00.000Z');
    expect(await chat.says('assign fabrikam to dana')).toEqual([
      'Fabrikam Residences is assigned to Dana Kline.',
      expect.stringMatching(/^Dana Kline hears nothing of it: I can’t reach that person/),
    ]);
  });

  it('tells nobody who may not use the bot any more', async () => {
    const access = { mode: 'allowList', tenantId: 'tenant', agents: [alex] } as const;
    const strict = new Chat({ access });
    await strict.contacts.remember({ agentId: dana, reference: {}, locale: 'en', timeZone: 'UTC', name: 'Dana Kline' });

    expect((await strict.says('assign contoso to dana')).at(-1)).toMatch(/may no longer use me/);
  });

  it('names the people it knows when it does not know the one that was typed', async () => {
    expect(await chat.says('assign contoso to bob')).toEqual([
      'I know nobody called “bob”, but I know Dana Kline. Anybody else must write to me once first.',
    ]);
    expect(await chat.says('assign adatum to me')).toEqual([expect.stringContaining('No customer matches')]);
    expect(await chat.says('assign contoso')).toEqual([expect.stringContaining('To whom?')]);
    expect(await owners()).toEqual([]);
  });

  it('reads pasted rows, keeps the good ones and names the others by their number', async () => {
    const pasted =
      'assign\nCustomer;Agent\nContoso Freight;me\nfabrikam.example;Dana Kline\nAdatum;me\nContoso;Bob\nloner';

    const [report] = await chat.says(pasted);

    expect(report).toContain('2 assigned, 3 not read');
    expect(report).toContain('Row 4: no customer is called “Adatum”.');
    expect(report).toContain('Row 5: I know nobody called “Bob”.');
    expect(report).toContain('Row 6: it needs a customer and an agent, with a comma between them.');
    expect(await owners()).toEqual([
      [entry().customerId, alex],
      [fabrikam.customerId, dana],
    ]);
  });

  it('reads a file that was sent, but takes no other file for one', async () => {
    const sends = (url: string) =>
      chat.turn({
        type: 'message',
        attachments: [
          { contentType: 'application/vnd.microsoft.teams.file.download.info', content: { downloadUrl: url } },
        ],
      });
    chat.files = { 'https://x/list.csv': 'Contoso Freight,me', 'https://x/people.csv': 'name,mail\nAna,ana@x.example' };

    expect(await sends('https://x/list.csv')).toEqual(['One customer was assigned']);
    expect(await sends('https://x/people.csv')).toEqual([expect.stringContaining('when I ask who moves')]);
    expect(await owners()).toEqual([[entry().customerId, alex]]);
  });

  it('shows who has what', async () => {
    await chat.says('assign contoso to me');
    await chat.says('assign fabrikam to dana');
    await chat.says('assign');

    expect(chat.card()).toMatch(
      /2 customers are assigned.*you: one customer \(Contoso Freight\).*Dana Kline: one customer/,
    );
  });
});

it('has the new commands in help, and suggests them for slips', async () => {
  await chat.says('help');
  for (const command of ['assign', 'mute', 'unmute', 'notices']) expect(chat.card()).toContain(command);

  expect(await chat.says('asign contoso to me')).toEqual([expect.stringContaining('**assign**')]);
  expect(await chat.says('notises')).toEqual([expect.stringContaining('**notices**')]);
});

it('keeps the lines below a command as they were typed', () => {
  expect(parseCommand('assign\nContoso  Freight,me\n\nFabrikam,dana', english)).toMatchObject({
    command: 'assign',
    below: 'Contoso  Freight,me\n\nFabrikam,dana',
  });
});
