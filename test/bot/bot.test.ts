import type { Activity } from 'botbuilder';
import { agentId, customerId } from '../../src/migration/ids';
import { Chat } from '../support/chat';
import { MemoryLeases } from '../support/fakes';
import { aRadarEntry } from '../support/survey';
import { aScene } from './../dialogs/scene';

const group: Partial<Activity> = {
  conversation: { id: '19:group', conversationType: 'groupChat', isGroup: true, name: 'Ops', tenantId: 'TENANT' },
};

const arrival = (type: string, more: Partial<Activity>): Partial<Activity> => ({
  type,
  locale: undefined as never,
  ...more,
});

const agents = [agentId('a9e00000-0000-4000-8000-000000000001')];

describe('a first hello', () => {
  it('is said once, however often the installation is told', async () => {
    const chat = new Chat();
    const added = { membersAdded: [{ id: '29:alex', name: '' }] };

    await chat.turn(arrival('installationUpdate', { action: 'add' }));
    await chat.turn(arrival('conversationUpdate', added));
    await chat.turn(arrival('installationUpdate', { action: 'add' }));

    expect(chat.all()).toEqual([expect.stringContaining('Hi Alex, I’m Planshift.')]);
    expect(chat.card()).toContain('Practice data');
  });

  it('leads to the customer who ends first, and rather to one of the agent’s own', async () => {
    const offered = async (chat: Chat) => {
      await chat.turn(arrival('installationUpdate', { action: 'add' }));
      return chat.buttons()[0];
    };
    const [one, own, early] = [new Chat(), new Chat(), new Chat()];
    const fabrikam = customerId('fab00000-0000-4000-8000-000000000001');
    one.radar.entries = own.radar.entries = [
      aRadarEntry({ customerId: fabrikam, customerName: 'Fabrikam *One*', endsOn: '2026-12-30' }),
      aRadarEntry({ customerName: 'Contoso', endsOn: '2026-12-20' }),
      aRadarEntry({ customerName: 'Told only', endsOn: '2026-12-01', canMove: false }),
    ];
    await own.assignments.assign([{ customerId: fabrikam, agentId: agents[0]! }], {} as never);
    early.radar.entries = [];

    expect(await offered(one)).toBe('Move Contoso');
    expect(await offered(own)).toBe('Move Fabrikam *One*');
    expect(await offered(early)).toBe('What’s ending soon');
  });

  it('is not said on leaving, nor to people who may not use it', async () => {
    const chat = new Chat();
    await chat.turn(arrival('installationUpdate', { action: 'remove' }));
    const stranger = new Chat({ access: { mode: 'allowList', tenantId: 'tenant', agents: [] } });
    await stranger.turn(arrival('installationUpdate', { action: 'add' }));

    expect([...chat.all(), ...stranger.all()]).toEqual([]);
  });
});

describe('a chat that begins anew', () => {
  it('shows the agent what runs, because the client may have forgotten it', async () => {
    const { chat, says } = { chat: new Chat(), says: ['migrate contoso', 'all', 'confirm'] };
    await chat.turn(arrival('installationUpdate', { action: 'add' }));
    for (const said of says) await chat.says(said);
    const before = chat.all().length;

    await chat.turn(arrival('installationUpdate', { action: 'add' }));

    expect(chat.all().length).toBeGreaterThan(before);
    expect(chat.card()).toContain('Contoso');
  });
});

describe('who may use it', () => {
  it('lets people of the list in, whatever the case of their ids', async () => {
    const chat = new Chat({ access: { mode: 'allowList', tenantId: 'Tenant', agents } });

    expect(await chat.says('help')).toEqual([expect.stringContaining('What I can do')]);
  });

  it.each(['help', 'expiring', 'migrate contoso', 'cancel'])(
    'refuses “%s” to everybody else, and remembers nothing',
    async (typed) => {
      const chat = new Chat({ access: { mode: 'allowList', tenantId: 'another', agents } });

      expect(await chat.says(typed)).toEqual([expect.stringContaining('another organisation')]);
      expect(chat.contacts.known.size).toBe(0);
    },
  );

  it('refuses a button as it refuses a command', async () => {
    const chat = new Chat({ access: { mode: 'allowList', tenantId: 'tenant', agents: [] } });

    expect(await chat.submits({ steer: 'stop', id: 'm1gr4t10', run: 1 })).toEqual([
      expect.stringContaining('ALLOWED_AGENTS'),
    ]);
    expect(chat.control.asked).toEqual([]);
  });
});

describe('a group chat', () => {
  it('gets help when the bot is spoken to', async () => {
    const chat = new Chat();

    expect(await chat.says('<at>Planshift</at> help', group)).toEqual([expect.stringContaining('What I can do')]);
  });

  it.each(['<at>Planshift</at> expiring', 'migrate contoso'])(
    'gets one sentence for “%s”, and no names',
    async (typed) => {
      const chat = new Chat();

      expect(await chat.says(typed, group)).toEqual([expect.stringContaining('personal chat')]);
    },
  );

  it('tells who has no chat of their own yet how to get one, for a button', async () => {
    const chat = new Chat();

    expect(await chat.turn({ type: 'message', value: { open: 'expiring' }, ...group })).toEqual([
      expect.stringContaining('Please add me in Teams'),
    ]);
  });

  it('does not become the place where the person is written to', async () => {
    const chat = new Chat();
    await chat.says('help');
    await chat.says('help', group);

    expect(JSON.stringify([...chat.contacts.known.values()])).not.toContain('19:group');
  });
});

describe('turns', () => {
  it('have one effect however often they are delivered', async () => {
    const chat = new Chat({ survey: aScene() });
    for (const said of ['migrate contoso', '1', '1', 'all']) await chat.says(said);
    const confirm = { type: 'message', id: 'the-turn', text: 'confirm' };

    await Promise.all([chat.turn(confirm), chat.turn(confirm), chat.turn(confirm)]);

    expect(chat.control.started).toHaveLength(1);
    expect(chat.all().filter((text) => text.includes('the migration has begun'))).toHaveLength(1);
  });

  it('of one person wait for each other', async () => {
    const chat = new Chat({ survey: aScene() });
    await chat.says('migrate contoso');

    await Promise.all([chat.says('1'), chat.says('1'), chat.says('all')]);

    expect(chat.card()).toContain('Kaizala Pro → Microsoft 365 Business Basic');
  });

  it('that fail end in one kind sentence, with nothing of the inside', async () => {
    const chat = new Chat();
    chat.migrations.list = async () => Promise.reject(new Error('relation "migrations" at 10.0.0.7'));

    const [said] = await chat.says('migrations');
    expect(said).toContain('Something went wrong on my side');
    expect(said).not.toContain('10.0.0.7');
    expect(said).toContain(`reference **${String(chat.incidents[0])}**`);
    expect(chat.failures).toHaveLength(1);
    expect(await chat.says('help')).toEqual([expect.stringContaining('What I can do')]);
  });

  it('that can not begin in time say so, and are not heard later', async () => {
    const chat = new Chat();
    await chat.says('help');
    const elsewhere = await chat.leases.take([...chat.contacts.known.keys()][0]!, true);

    expect(await chat.says('migrate contoso')).toEqual([expect.stringContaining('I am still working on')]);
    await elsewhere!.free();
    expect(await chat.says('cancel')).toEqual([expect.stringContaining('There is no open question')]);
    expect(chat.failures).toEqual([]);
  });

  it.each([
    ['en-GB', 'reach my own records'],
    ['it-IT', 'accedere ai miei dati'],
  ])('get one plain sentence while the process may not work: %s', async (locale, sentence) => {
    const chat = new Chat({ locale });
    await chat.says('help');
    chat.isUp = false;
    chat.contacts.get = () => new Promise(() => undefined);

    expect(await chat.says('migrate contoso')).toEqual([expect.stringContaining(sentence)]);
    await chat.turn(arrival('installationUpdate', { action: 'add' }));
    expect(chat.news()).toEqual([]);
    expect(chat.preparations.kept.size).toBe(0);
  });

  it('get the same sentence when the database is gone and nobody noticed yet', async () => {
    const chat = new Chat();
    const gone = Object.assign(new Error('terminating connection'), { code: '57P01' });
    chat.turns.claim = () => Promise.reject(gone);

    expect(await chat.says('help')).toEqual([expect.stringContaining('reach my own records')]);
  });

  it('that died before a preparation was started are made up for', async () => {
    const chat = new Chat({ survey: aScene() });
    const { prepare } = chat.preparations;
    chat.preparations.prepare = () => new Promise(() => undefined);
    void chat.says('migrate contoso');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(chat.card()).toContain('Reading Contoso');
    chat.preparations.prepare = prepare;
    const [agent] = chat.contacts.known.keys();
    const leases = new MemoryLeases();
    leases.left = [{ person: agent!, wasAsked: true }];
    const survivor = chat.anotherProcess(leases);

    await survivor.messenger.pickUpInterrupted();
    await chat.prepared(undefined, survivor.messenger);

    expect(chat.card()).toContain('What should the 11 people');
    expect(chat.all().join()).not.toContain('I was interrupted');
  });

  it.each([true, false])('that died are owned up to, when somebody had asked: %s', async (wasAsked) => {
    const chat = new Chat({ survey: aScene() });
    await chat.says('help');
    const leases = new MemoryLeases();
    leases.left = [...chat.contacts.known.keys()].map((person) => ({ person, wasAsked }));
    const survivor = chat.anotherProcess(leases);

    await survivor.messenger.pickUpInterrupted();
    await chat.says('migrate contoso');
    await survivor.messenger.pickUpInterrupted();

    expect(chat.all().filter((text) => text.includes('I was interrupted'))).toHaveLength(wasAsked ? 2 : 0);
    expect(chat.card()).toContain('What should the 11 people');
  });

  it('keep the locale and time zone for messages nobody asks for', async () => {
    const chat = new Chat({ locale: 'it-IT' });
    await chat.says('help');
    await chat.turn(arrival('conversationUpdate', { membersAdded: [], localTimezone: undefined as never }));

    expect([...chat.contacts.known.values()]).toEqual([
      expect.objectContaining({ locale: 'it-IT', timeZone: 'Europe/Rome' }),
    ]);
  });
});
