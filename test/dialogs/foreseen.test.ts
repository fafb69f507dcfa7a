import { wantsRadar } from '../../src/dialogs/foreseen';
import { Chat } from '../support/chat';
import { aScene } from './scene';

it.each(['expiring', 'Expiring mine', 'migrate', 'migrate contoso', 'scadenze', 'scadenze mie'])(
  'begins to read the radar as soon as "%s" comes',
  (typed) => {
    expect(wantsRadar({ typed })).toBe(true);
  },
);

it.each(['help', '1', 'contoso', 'confirm', '', 'migrations', 'I like migrating'])(
  'reads no radar in advance for "%s"',
  (typed) => {
    expect(wantsRadar({ typed })).toBe(false);
  },
);

it('begins to read it for a button that turns its page, and for none that decides', () => {
  expect(wantsRadar({ pressed: { open: 'expiring', page: 1 } })).toBe(true);
  expect(wantsRadar({ pressed: { open: 'help' } })).toBe(false);
  expect(wantsRadar({ pressed: { steer: 'stop', id: 'ab12cd34', run: 1 } })).toBe(false);
  expect(wantsRadar({ pressed: 'anything' })).toBe(false);
});

it('reads it once in the turn that shows it', async () => {
  const chat = new Chat({ survey: aScene() });
  const reading = jest.spyOn(chat.radar, 'reading');

  await chat.says('expiring');

  expect(reading).toHaveBeenCalledTimes(1);
  expect(chat.failures).toEqual([]);
});

it('says so kindly where it can’t be read, and goes on with the next turn', async () => {
  const chat = new Chat({ survey: aScene() });
  jest.spyOn(chat.radar, 'reading').mockRejectedValueOnce(new Error('the database is away'));

  await chat.says('expiring');
  expect(chat.failures).toHaveLength(1);
  await chat.says('expiring');

  expect(chat.failures).toHaveLength(1);
  expect(chat.card()).toContain('Contoso');
});
