import { migrationId } from '../../../src/migration/ids';
import { Chat } from '../../support/chat';
import { aMigration, aPlan } from '../../support/survey';
import { aScene } from '../scene';

const since = '2026-11-20T08:30:00.000Z';

function heldChat(locale = 'en-GB'): Chat {
  const chat = new Chat({ survey: aScene(), locale });
  chat.houseHold.held = { since, because: ['restored', 'otherServer'] };
  const migration = aMigration({ state: 'moving' });
  chat.migrations.migrations.set(migration.plan.id, migration);
  return chat;
}

it('says what was found, what it means and how many wait, and asks whether to go on', async () => {
  const chat = heldChat();

  const [card] = await chat.says('hold');

  expect(card).toMatch(
    /On hold since[^]*restored from a backup[^]*different database server[^]*One migration is waiting/,
  );
  expect(chat.buttons()).toEqual(['Resume', 'Stay on hold']);
});

it('goes on when somebody says so, on the same card, and only once', async () => {
  const chat = heldChat();
  await chat.says('hold');
  const card = chat.window.posts.at(-1)!;

  await chat.presses('Stay on hold');
  expect(chat.houseHold.held).toBeDefined();
  await chat.presses('Resume');

  expect(chat.houseHold.held).toBeUndefined();
  expect(chat.houseHold.liftedBy).toBe('a9e00000-0000-4000-8000-000000000001');
  expect(chat.all().join('\n')).toContain('✔ Resumed by Alex Weber');
  expect(await chat.submits({ hold: 'goOn', since }, card.id)).toEqual([expect.stringContaining('already answered')]);
});

it('goes on with new work alone where it is to be one by one, and says then what still waits', async () => {
  const chat = heldChat();
  const second = aMigration({ plan: aPlan({ id: migrationId('b2c3d4e5') }), state: 'moving' });
  chat.migrations.migrations.set(second.plan.id, second);
  await chat.says('hold');
  expect(chat.buttons()).toEqual(['Resume all 2', 'One by one', 'Stay on hold']);

  await chat.presses('One by one');

  expect(chat.houseHold.held).toBeUndefined();
  expect(chat.houseHold.liftedHow).toBe('oneByOne');
  expect(chat.all().join('\n')).toContain('✔ Resumed one by one by Alex Weber');
  chat.migrations.migrations.set(second.plan.id, { ...second, isHeldAlone: true });
  const [list] = await chat.says('hold');
  expect(list).toMatch(/not on hold, but one migration still waits[^]*b2c3d4e5/);
});

it('lets one migration go on by the button of its own card', async () => {
  const chat = heldChat();
  chat.houseHold.held = undefined;
  const { id } = [...chat.migrations.migrations.values()][0]!.plan;

  await chat.submits({ steer: 'letGoOn', id, run: 1 });

  expect(chat.control.asked).toEqual([`letGoOn ${id}`]);
});

it('lets no card of an earlier hold lift a later one', async () => {
  const chat = heldChat();
  await chat.says('hold');
  chat.houseHold.held = { since: '2026-11-21T08:30:00.000Z', because: ['restored'] };

  await chat.presses('Resume');

  expect(chat.houseHold.held).toBeDefined();
});

it('says so when there is none, in Italian too', async () => {
  const chat = heldChat('it-IT');
  const [card] = await chat.says('sospeso');
  expect(card).toMatch(/In sospeso dal[^]*ripristinati da un backup[^]*Una migrazione è in attesa/);

  await chat.presses('Riprendi');

  expect((await chat.says('sospeso')).join()).toContain('Non sono in sospeso');
});
