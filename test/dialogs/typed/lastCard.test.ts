import { Chat } from '../../support/chat';
import { aRadarEntry } from '../../support/survey';
import { customerId, subscriptionId } from '../../../src/migration/ids';
import { aScene } from '../scene';
import { withMigrations } from '../commands/someMigrations';

const names = Array.from({ length: 20 }, (_, at) => `Firm ${String(at + 1).padStart(2, '0')}`);

function withRadar(locale = 'en-GB'): Chat {
  const chat = new Chat({ survey: aScene(), locale });
  chat.radar.entries = names.map((customerName, at) =>
    aRadarEntry({
      customerName,
      customerId: customerId(`c-${at}`),
      subscriptionId: subscriptionId(`s-${at}`),
      endsOn: `2026-12-${String(at + 1).padStart(2, '0')}`,
    }),
  );
  return chat;
}

describe('a list is leafed through by typing', () => {
  it.each([
    ['en-GB', 'expiring', 'more', 'back', 'Or type **more**.', 'This is the first page.'],
    ['it-IT', 'scadenze', 'avanti', 'indietro', 'scrivi **avanti**.', 'Questa è la prima'],
    ['it-IT', 'scadenze', 'altri', 'indietro', 'scrivi **avanti**', 'Questa è la prima'],
  ])('of what ends (%s, %s)', async (locale, list, more, back, line, first) => {
    const chat = withRadar(locale);

    await chat.says(list);
    expect(chat.card()).toContain(line);
    await chat.says(more);
    expect(chat.card()).toMatch(/Firm 09.*Firm 16/);
    await chat.says(more);
    expect(chat.card()).toMatch(/Firm 17.*Firm 20/);
    expect((await chat.says(more))[0]).toMatch(/last page|ultima pagina/);
    await chat.says(back);
    expect(chat.card()).toMatch(/Firm 09.*Firm 16/);
    await chat.says(back);

    expect((await chat.says(back))[0]).toContain(first);
  });

  it('with its filter', async () => {
    const chat = withRadar();
    await chat.says('expiring firm');

    await chat.says('more');

    expect(chat.card()).toMatch(/Only “firm”.*Firm 09/i);
  });

  it('of migrations', async () => {
    const chat = withMigrations(new Chat({ survey: aScene() }), names, { state: 'done' });

    await chat.says('migrations');
    expect(chat.card()).toContain('Or type **more** or **migration** and a customer.');
    await chat.says('more');

    expect(chat.card()).toMatch(/Firm 11.*Firm 20/);
  });

  it('also while a question is open, by its own name', async () => {
    const chat = withRadar();
    await chat.says('migrate');
    await chat.says('expiring');

    await chat.says('expiring more');
    expect(chat.card()).toMatch(/Firm 09.*Firm 16/);
    await chat.says('expiring back');

    expect(chat.card()).toMatch(/Firm 01.*Firm 08/);
    expect((await chat.says('go on')).join()).toContain('Firm 01');
  });
});

describe('the words of a button of the card that was shown last', () => {
  it('do what it does: muting is undone', async () => {
    const chat = withRadar();
    await chat.says('mute firm 03');

    expect((await chat.says('UNDO!')).join()).toContain('Undone');

    expect(chat.wishes.muted).toEqual([]);
  });

  it('do nothing once another card was shown', async () => {
    const chat = withRadar();
    await chat.says('mute firm 03');
    await chat.says('help');

    await chat.says('undo');

    expect(chat.wishes.muted).toHaveLength(1);
  });

  it('leave the hold as it is, or lift it, also where it was told by itself', async () => {
    const chat = withMigrations(withRadar(), ['Wingtip', 'Contoso']);
    chat.houseHold.held = { since: '2026-11-22T10:00:00.000Z', because: ['asked'] };

    expect((await chat.says('stay on hold'))[0]).toContain('I stay on hold');
    expect(chat.houseHold.held).toBeDefined();
    await chat.says('resume all 2');

    expect(await chat.houseHold.current()).toBeUndefined();
  });

  it('ask once more where a bare “resume” may be meant for the house', async () => {
    const chat = withMigrations(withRadar(), ['Wingtip']);
    chat.houseHold.held = { since: '2026-11-22T10:00:00.000Z', because: ['asked'] };

    await chat.says('resume');
    expect(chat.card()).toContain('On hold since');
    expect(chat.houseHold.held).toBeDefined();
    await chat.says('resume');

    expect(await chat.houseHold.current()).toBeUndefined();
  });
});

describe('what keeps a customer quiet', () => {
  it.each(['remind me tomorrow firm 03', 'Remind me tomorrow: Firm 03', 'ricordamelo domani firm 03'])(
    'is typed with the customer behind it (%s)',
    async (typed) => {
      const chat = withRadar(typed.startsWith('ric') ? 'it-IT' : 'en-GB');

      await chat.says(typed);

      expect([...chat.wishes.reminders.keys()]).toEqual(['s-2']);
    },
  );

  it('asks whom, and names those that could be meant', async () => {
    const chat = withRadar();

    expect((await chat.says('remind me tomorrow'))[0]).toContain('**remind me tomorrow contoso**');
    expect((await chat.says('not mine firm'))[0]).toContain('Firm 01, Firm 02');
    expect(chat.wishes.muted).toEqual([]);
  });
});
