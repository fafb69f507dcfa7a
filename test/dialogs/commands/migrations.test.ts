import { agentId } from '../../../src/migration/ids';
import { Chat } from '../../support/chat';
import { withMigrations } from './someMigrations';

const blair = agentId('agent-blair');

const many = Array.from({ length: 23 }, (_, n) => `Customer ${String(n + 1).padStart(2, '0')}`);

describe('migrations', () => {
  it('lists them, and shows one of them', async () => {
    const chat = withMigrations(new Chat(), ['Contoso Freight']);

    expect(await chat.says('migrations')).toEqual([expect.stringContaining('Contoso Freight')]);
    expect(await chat.presses('Show')).toEqual([expect.stringContaining('27 of 38')]);
  });

  it.each([
    ['en-GB', 'migrations customer', 'Next 10', 'Next 3', 'Back', 'Page 2 of 3', 'Page 3 of 3'],
    ['it-IT', 'migrazioni customer', 'Altre 10', 'Altre 3', 'Indietro', 'Pagina 2 di 3', 'Pagina 3 di 3'],
  ])('turns its pages on the same card, and keeps what was asked for (%s)', async (locale, typed, ...words) => {
    const [turn, next, back, second, third] = words;
    const chat = withMigrations(withMigrations(new Chat({ locale }), many), ['Wingtip']);

    await chat.says(typed);
    await chat.presses(turn);
    expect(chat.card()).toContain(second);
    await chat.presses(next);

    expect(chat.window.posts).toHaveLength(1);
    expect(chat.card()).toContain(third);
    expect(chat.card()).toContain('Customer 23');
    expect(chat.card()).not.toContain('Wingtip');
    await chat.presses(back);
    expect(chat.card()).toContain(second);
  });

  it('narrows by a press as by typing', async () => {
    const chat = withMigrations(new Chat(), ['Adatum'], { state: 'done' });
    withMigrations(withMigrations(chat, ['Contoso']), ['Wingtip'], {}, blair);

    await chat.says('migrations open');
    expect(chat.card()).toContain('Contoso');
    expect(chat.card()).toContain('Wingtip');
    expect(chat.card()).not.toContain('Adatum');
    await chat.presses('Only mine');
    expect(chat.card()).not.toContain('Wingtip');
    await chat.says('migrations mine open');
    expect(chat.card()).toMatch(/One migration.*Contoso/);
    await chat.presses('Show all');
    expect(chat.card()).toContain('3 migrations');
  });

  it.each([
    ['en-GB', 'migrations blair', 'confirmed by Blair Novak'],
    ['it-IT', 'migrazioni blair', 'confermata da Blair Novak'],
  ])('names who confirmed each, and is asked for by that name (%s)', async (locale, typed, words) => {
    const chat = withMigrations(withMigrations(new Chat({ locale }), ['Contoso']), ['Wingtip'], {}, blair);
    chat.migrations.names.set(blair, 'Blair Novak');

    await chat.says(typed);

    expect(chat.card()).toContain(words);
    expect(chat.card()).not.toContain('Contoso');
  });

  it('says so when nothing fits, and how to see all', async () => {
    const chat = withMigrations(new Chat(), ['Contoso']);

    expect(await chat.says('migrations [adatum](http://x)')).toEqual([expect.stringContaining('No migration matches')]);
    expect(chat.card()).not.toContain('[adatum](');
    expect(chat.buttons()).toEqual(['Show all']);
  });

  it('begins with what somebody has to decide, and has that decision as its button', async () => {
    const chat = withMigrations(new Chat(), ['Adatum'], { state: 'done' });
    withMigrations(withMigrations(chat, ['Wingtip']), ['Contoso'], { state: 'waitingForPerson' });

    await chat.says('migrations');

    expect(chat.card()).toMatch(/Needs a decision.*Contoso.*Decide….*Running.*Wingtip.*Finished.*Adatum/);
    expect(chat.buttons().filter((title) => title === 'Decide…')).toHaveLength(1);
  });

  it('offers to begin one where there is none', async () => {
    const chat = new Chat();

    await chat.says('migrations');

    expect(chat.buttons()).toEqual(['Begin one']);
    expect(await chat.presses('Begin one')).toEqual([expect.stringContaining('Which customer?')]);
  });

  it('opens below a card that has another story', async () => {
    const chat = withMigrations(new Chat(), ['Contoso']);
    await chat.says('help');

    await chat.submits({ open: 'migrations' }, chat.window.posts[0]?.id);

    expect(chat.window.posts).toHaveLength(2);
  });
});
