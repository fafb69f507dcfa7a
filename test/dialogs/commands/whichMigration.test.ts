import { agentId } from '../../../src/migration/ids';
import { Chat } from '../../support/chat';
import { aScene } from '../scene';
import { withMigrations } from './someMigrations';

const blair = agentId('agent-blair');

const chatWith = (...names: string[]) => withMigrations(new Chat({ survey: aScene() }), names);

describe('a migration by its customer', () => {
  it.each([
    ['stop wingtip', 'stop m-wingtip-toys'],
    ['stop Wingtip Toys', 'stop m-wingtip-toys'],
    ['pause toys', 'pause m-wingtip-toys'],
    ['ferma wing', 'stop m-wingtip-toys'],
    ['stop #m-contoso', 'stop m-contoso'],
  ])('“%s” asks for exactly that', async (typed, asked) => {
    const chat = chatWith('Contoso', 'Wingtip Toys');

    await chat.says('language it');
    await chat.says(typed);

    expect(chat.control.asked).toEqual([asked]);
  });

  it('is shown, and the one that runs before one that is over', async () => {
    const chat = withMigrations(new Chat(), ['Wingtip'], { state: 'stopped' });
    withMigrations(chat, ['Wingtip Toys']);

    expect(await chat.says('migration wing')).toEqual([expect.stringContaining('Moving Wingtip Toys')]);
    expect(await chat.says('status wingtip')).toEqual([expect.stringContaining('Moving Wingtip Toys')]);
  });

  it('goes on only where it rests', async () => {
    const chat = withMigrations(chatWith('Wingtip North'), ['Wingtip South'], { state: 'paused' });

    await chat.says('resume wingtip');

    expect(chat.control.asked).toEqual(['resume m-wingtip-south']);
  });

  it('is not resumed where its card offers other ways to go on, which are shown', async () => {
    const problem = { code: 'peopleFailed', facts: {} } as const;
    const chat = withMigrations(new Chat(), ['Wingtip'], { state: 'waitingForPerson', problem });

    expect((await chat.says('resume wingtip')).join()).toMatch(/not possible.*Leave them out/);
    expect(chat.control.asked).toEqual([]);
  });

  it.each([
    ['stop', 'Which one shall I stop?', 'Stop'],
    ['pause', 'Which one shall I pause?', 'Pause'],
  ])('that fits several is asked about, and a press does it (%s)', async (verb, title, button) => {
    const chat = chatWith('Wingtip North', 'Wingtip South', 'Contoso');

    await chat.says(`${verb} wingtip`);
    expect(chat.control.asked).toEqual([]);
    expect(chat.card()).toContain(title);
    expect(chat.card()).toMatch(/“wingtip” matches several.*Wingtip North.*Wingtip South/);
    expect(chat.card()).not.toContain('Contoso');
    await chat.presses(button);

    expect(chat.control.asked).toEqual([`${verb} m-wingtip-north`]);
  });

  it('is the one of that whole name, though others begin so', async () => {
    const chat = chatWith('Wingtip Toys', 'Wingtip');

    await chat.says('stop wingtip');

    expect(chat.control.asked).toEqual(['stop m-wingtip']);
  });

  it.each(['stop wingtpi', 'stop win tiptoys', 'stop w', 'stop contoso wingtip', 'stop 1', 'stop kaizala'])(
    '“%s” is nobody’s name, so nothing is done',
    async (typed) => {
      const chat = chatWith('Wingtip Toys', 'Contoso');

      const [said] = await chat.says(typed);

      expect(chat.control.asked).toEqual([]);
      expect(said).toMatch(/Nothing is called|There is no migration/);
    },
  );

  it('that is nearly so is told', async () => {
    const chat = chatWith('Wingtip Toys', 'Contoso');

    expect(await chat.says('stop wingtpi')).toEqual(['Nothing is called “wingtpi”. The nearest: Wingtip Toys.']);
  });

  it('that is over is shown as it stands', async () => {
    const chat = withMigrations(new Chat(), ['Wingtip'], { state: 'stopped' });
    chat.control.possible = false;

    expect(await chat.says('stop wingtip')).toEqual([
      expect.stringContaining('not possible'),
      expect.stringContaining('Stopped: Wingtip'),
    ]);
  });
});

describe('a migration that is not named', () => {
  it.each(['stop', 'pause'])('is the only one that can be meant (%s)', async (verb) => {
    const chat = withMigrations(chatWith('Wingtip'), ['Contoso'], { state: 'done' });

    await chat.says(verb);

    expect(chat.control.asked).toEqual([`${verb} m-wingtip`]);
  });

  it('is asked about where several can be', async () => {
    const chat = chatWith('Wingtip', 'Contoso');

    await chat.says('stop');

    expect(chat.control.asked).toEqual([]);
    expect(chat.card()).toMatch(/Which one shall I stop\?.*Wingtip.*Contoso/);
  });

  it('is never stopped unasked where it is somebody else’s', async () => {
    const chat = withMigrations(new Chat(), ['Wingtip'], {}, blair);

    await chat.says('stop');
    expect(chat.control.asked).toEqual([]);
    await chat.presses('Stop');

    expect(chat.control.asked).toEqual(['stop m-wingtip']);
  });

  it.each([
    [
      'waits with its purchase',
      { state: 'waitingForPerson', problem: { code: 'purchaseRefused', facts: {} } },
      'resume',
    ],
    ['is held alone', { state: 'moving', isHeldAlone: true }, 'letGoOn'],
    ['is paused', { state: 'paused' }, 'resume'],
  ] as const)('does not go on unasked where it is somebody else’s (%s)', async (_how, given, verb) => {
    const chat = withMigrations(new Chat(), ['Wingtip'], given, blair);

    await chat.says('resume');
    expect(chat.control.asked).toEqual([]);
    expect(chat.card()).toContain('Which one shall I resume?');
    await chat.says('resume wingtip');

    expect(chat.control.asked).toEqual([`${verb} m-wingtip`]);
  });

  it('is never stopped unasked in the middle of a question', async () => {
    const chat = chatWith('Wingtip');
    await chat.says('migrate');

    await chat.says('stop');

    expect(chat.control.asked).toEqual([]);
    expect(chat.card()).toContain('Which one shall I stop?');
  });
});
