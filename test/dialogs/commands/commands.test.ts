import { parseCommand } from '../../../src/dialogs/commands/commands';
import { KnownError } from '../../../src/migration/errors';
import { agentId, customerId, subscriptionId } from '../../../src/migration/ids';
import { readerOf } from '../../../src/text/reader';
import { commands } from '../../../src/text/commands';
import { textFor } from '../../../src/text/textFor';
import { Chat } from '../../support/chat';
import { aMigration, aPlan, aRadarEntry, sampleNow } from '../../support/survey';
import { aScene } from '../scene';

const english = textFor(readerOf({ language: 'en' }));
const italian = textFor(readerOf({ language: 'it' }));

describe('a typed command', () => {
  it.each([
    ['help', 'help', ''],
    ['  HELP! ', 'help', ''],
    ['/expiring', 'expiring', ''],
    ['Migrate  Contoso Freight', 'migrate', 'Contoso Freight'],
    ['move contoso', 'migrate', 'contoso'],
    ['migration ab12cd34', 'migration', 'ab12cd34'],
    ['migrations', 'migrations', ''],
    ['language it', 'language', 'it'],
  ])('reads “%s”', (typed, command, argument) => {
    expect(parseCommand(typed, english)).toEqual({ command, argument });
  });

  it.each([
    ['in scadenza', 'expiring', ''],
    ['sposta Contoso', 'migrate', 'Contoso'],
    ['aiuto', 'help', ''],
    ['migrate Contoso', 'migrate', 'Contoso'],
  ])('reads “%s” in Italian', (typed, command, argument) => {
    expect(parseCommand(typed, italian)).toEqual({ command, argument });
  });

  it.each(['help me choose', 'migrat', 'contoso', '', '1'])('does not take “%s” for one', (typed) => {
    expect(parseCommand(typed, english)).toBeUndefined();
  });

  it('takes a single other word for an answer while a question is open', () => {
    expect(parseCommand('move', english, 'byName')).toBeUndefined();
    expect(parseCommand('move contoso', english, 'byName')).toEqual({ command: 'migrate', argument: 'contoso' });
    expect(parseCommand('next', english, 'byName')).toBeUndefined();
    expect(parseCommand('next kaizala', english, 'byName')).toEqual({ command: 'next', argument: 'kaizala' });
    expect(parseCommand('quit', english, 'byName')).toEqual({ command: 'cancel', argument: '' });
  });
});

describe('a line that is no command', () => {
  it.each([
    ['expirng', 'Did you mean **expiring**'],
    ['migrtions', 'Did you mean **migrations**'],
    ['hlep', 'Did you mean **help**'],
    ['contoso freight', 'Did you mean **migrate Contoso Freight**'],
    ['7', 'I don’t know “7”'],
    ['[x](http://evil.example) *bold*', 'I don’t know “\\[x\\](http:\\//evil.example) \\*bold\\*”'],
  ])('gets the nearest suggestion for “%s”', async (typed, reply) => {
    expect(await new Chat().says(typed)).toEqual([expect.stringContaining(reply)]);
  });

  it('asks for words where there are none', async () => {
    expect(await new Chat().says('   ')).toEqual([expect.stringContaining('no words')]);
  });
});

describe('help', () => {
  it.each([
    ['Notices', 'at most'],
    ['Language', 'language'],
    ['Only my customers', 'No customer is assigned to you yet'],
    ['Migrations', 'no migration yet'],
  ])('leads by its button %s to what it names', async (title, said) => {
    const chat = new Chat();
    await chat.says('help');

    await chat.presses(title);

    expect(chat.card().toLowerCase()).toContain(said.toLowerCase());
  });

  it('has six buttons, and every command behind one more', async () => {
    const chat = new Chat();
    const [card] = await chat.says('help');

    expect(chat.buttons()).toHaveLength(6);
    for (const command of commands) expect(card).toContain(command);
  });
});

describe('expiring', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      aRadarEntry({
        customerId: customerId(`c-${n}`),
        subscriptionId: subscriptionId(`s-${n}`),
        customerName: `Customer ${n}`,
        endsOn: `2026-12-${String(n + 10)}`,
      }),
    );

  it('shows what ends first at the top, and turns its pages in place', async () => {
    const chat = new Chat();
    chat.radar.entries = [...many(12)].reverse();

    await chat.says('expiring');
    expect(chat.card()).toMatch(/12 subscriptions.*Customer 0 .*Customer 7 /);
    await chat.presses('Next 4');

    expect(chat.window.posts).toHaveLength(1);
    expect(chat.card()).toMatch(/Customer 8 .*Customer 11/);
  });

  const mixed = () => [
    aRadarEntry(),
    aRadarEntry({
      customerId: customerId('fabrikam'),
      subscriptionId: subscriptionId('e4'),
      customerName: 'Fabrikam Robotics',
      domain: 'fabrikam.example',
      productName: 'Office 365 E4',
      packId: 'office-365-e4',
      offerName: 'Office 365 Enterprise E4',
      endsOn: '2027-01-19',
    }),
    aRadarEntry({
      customerId: customerId('wheelworks'),
      subscriptionId: subscriptionId('over'),
      customerName: '=Wheelworks',
      domain: 'wheels.example',
      status: 'expired',
      endsOn: '2026-11-18',
    }),
  ];

  it.each([
    ['expiring 30', ['Contoso']],
    ['expiring within 90 days', ['Contoso', 'Fabrikam']],
    ['expiring e4', ['Fabrikam']],
    ['EXPIRING fábrikam', ['Fabrikam']],
    ['expiring kaizala 10', []],
    ['expiring rescuable', ['Wheelworks']],
    ['in scadenza entro 30 giorni', ['Contoso']],
    ['scadenze recuperabili', ['Wheelworks']],
  ])('shows with “%s” only %j', async (typed, names) => {
    const chat = new Chat({ locale: /sc/.test(typed) ? 'it-IT' : 'en-US' });
    chat.radar.entries = mixed();

    const [card] = await chat.says(typed);

    for (const name of ['Contoso', 'Fabrikam', 'Wheelworks']) {
      if (names.includes(name)) expect(card).toContain(name);
      else expect(card).not.toContain(name);
    }
  });

  it('shows only the customers that are assigned to who asks, and all again when asked', async () => {
    const chat = new Chat();
    chat.radar.entries = mixed();
    await chat.says('expiring mine');
    expect(chat.card()).toMatch(/No customer is assigned to you yet.*assign contoso to me.*Show all/);

    const agent = agentId('a9e00000-0000-4000-8000-000000000001');
    await chat.assignments.assign([{ customerId: customerId('fabrikam'), agentId: agent }], sampleNow);
    await chat.presses('Show all');
    expect(chat.card()).toContain('Contoso');
    await chat.presses('Only mine');

    expect(chat.card()).toContain('Fabrikam');
    expect(chat.card()).not.toContain('Contoso');
  });

  it('gives the radar as a file in which no name becomes a formula', async () => {
    const chat = new Chat();
    chat.radar.entries = mixed();

    const [file] = await chat.says('expiring csv rescuable');

    expect(file).toMatch(/customer,domain,plan,.*'=Wheelworks,wheels\.example,Kaizala Pro,/s);
    expect(file).not.toContain('Fabrikam');
  });

  it('offers no move where there is nothing to move to', async () => {
    const chat = new Chat();
    chat.radar.entries = [aRadarEntry({ canMove: false, reason: 'endsWithoutRenewal' })];

    await chat.says('expiring');
    expect(chat.card()).not.toContain('Move…');
    expect(await chat.says('migrate')).toEqual([expect.stringContaining('None of your customers')]);
  });

  it('reads all customers again on Refresh without keeping anybody waiting', async () => {
    const chat = new Chat();
    chat.radar.refresh = () => new Promise(() => undefined);
    await chat.says('expiring');

    await chat.presses('Refresh');

    expect(chat.card()).toContain('reading again now');
  });
});

describe('migrate', () => {
  it('asks for the customer, and takes a number, a name or a fragment', async () => {
    for (const typed of ['1', 'Contoso Freight', 'freight', 'contosofreight.example']) {
      const chat = new Chat({ survey: aScene() });
      chat.radar.entries = [
        aRadarEntry(),
        aRadarEntry({ customerId: customerId('x'), customerName: 'Fabrikam', domain: 'fab.example' }),
      ];
      expect(await chat.says('migrate')).toEqual([expect.stringContaining('Which customer?')]);
      expect(await chat.says(typed)).toEqual([expect.stringContaining('at Contoso Freight')]);
    }
  });

  it('lists the nearest when a name fits several, and shows names with Markdown as they are', async () => {
    const chat = new Chat({ survey: aScene() });
    chat.radar.entries = [
      aRadarEntry(),
      aRadarEntry({
        customerId: customerId('x'),
        customerName: 'Contoso [Hotels](http://x) ${title}',
        domain: 'h.example',
      }),
    ];

    expect(await chat.says('migrate contoso')).toEqual([expect.stringContaining('2 customers match')]);
    expect(chat.card()).toContain('Contoso \\[Hotels\\](http:\\//x) ${title}');
    expect(await chat.says('2')).toEqual([expect.stringContaining('What should')]);
  });

  it('asks which customer is meant where only one of a similar name is left', async () => {
    const chat = new Chat({ survey: aScene() });
    chat.radar.entries = [aRadarEntry({ customerName: 'Contoso South' })];

    expect(await chat.says('migrate Contoso Soth')).toEqual([
      expect.stringContaining('Nothing is called “Contoso Soth”'),
      expect.stringContaining('Which customer?'),
    ]);
    expect(await chat.says('1')).toEqual([expect.stringContaining('What should')]);

    chat.customers.others = [{ id: customerId('n'), name: 'Contoso Nouth', domain: 'nouth.example' }];
    expect(await chat.says('migrate Contoso Nouth')).toEqual([expect.stringContaining('Contoso Nouth has no')]);
  });

  it('says that a customer has nothing retired', async () => {
    const chat = new Chat();
    chat.customers.others = [{ id: customerId('t'), name: 'Tailspin Toys', domain: 'tailspin.example' }];

    expect(await chat.says('migrate tailspin')).toEqual([expect.stringContaining('Tailspin Toys has no subscription')]);
  });

  it('says of a plan of which I only tell that it is there, and not that there is nothing', async () => {
    const chat = new Chat();
    const tailspin = { customerId: customerId('t'), customerName: 'Tailspin Toys' };
    chat.customers.others = [{ id: tailspin.customerId, name: 'Tailspin Toys', domain: 'tailspin.example' }];
    chat.radar.entries = [
      ...chat.radar.entries,
      aRadarEntry({ ...tailspin, offerName: 'Project Online *', canMove: false }),
      aRadarEntry({ ...tailspin, offerName: 'Visio', canMove: false, reason: 'endsWithoutRenewal' }),
    ];

    expect(await chat.says('migrate tailspin')).toEqual([
      'Tailspin Toys has Project Online \\*, which I can tell you about but not move. Type **expiring** to see what becomes of it.',
    ]);
  });

  it('says so when nobody is called so', async () => {
    expect(await new Chat().says('migrate zzyzx')).toEqual([expect.stringContaining('No customer matches “zzyzx”')]);
  });

  it('keeps the question when Partner Center does not answer the search', async () => {
    const chat = new Chat();
    chat.customers.fault = new KnownError('serviceDown', 'waitAndRetry', 'secret detail');
    await chat.says('migrate');

    expect(await chat.says('zzyzx')).toEqual([expect.stringContaining('does not answer')]);
    expect(await chat.says('1')).toEqual([expect.stringContaining('Contoso Freight')]);
  });

  it('says that it is still reading when nothing was read yet', async () => {
    const chat = new Chat();
    chat.radar.entries = [];
    chat.radar.readAt = undefined;

    expect(await chat.says('migrate')).toEqual([expect.stringContaining('I am reading your customers')]);
  });
});

describe('language', () => {
  it('is chosen once and wins over the locale from then on', async () => {
    const chat = new Chat();

    await chat.says('language');
    await chat.presses('Italiano');
    expect(await chat.says('qualcosa')).toEqual([expect.stringContaining('Non conosco')]);
    await chat.says('language en');
    expect(await chat.says('something')).toEqual([expect.stringContaining('I don’t know')]);
  });
});

describe('migrations', () => {
  it('lists them, and shows one of them', async () => {
    const chat = new Chat();
    const plan = aPlan();
    chat.migrations.migrations.set(plan.id, aMigration({ plan }));

    expect(await chat.says('migrations')).toEqual([expect.stringContaining('Contoso Freight')]);
    expect(await chat.says(`migration ${plan.id.toUpperCase()}`)).toEqual([expect.stringContaining('27 of 38')]);
    expect(await chat.says('migration nope')).toEqual([expect.stringContaining('no migration nope')]);
    chat.migrations.migrations.clear();
    expect(await chat.says('pause')).toEqual([expect.stringContaining('Which one?')]);
  });
});
