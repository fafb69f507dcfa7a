import { alreadyRunning, welcome } from '../../../local/start/welcome';

const addresses = {
  bot: 'http://127.0.0.1:3978/api/messages',
  emulator: 'https://127.0.0.1:4010',
  database: '127.0.0.1:5432/postgres',
};
const place = { dataDir: '/clone/.planshift', logs: ['/clone/.planshift/bot.log'] };

it('names each part with its address, the logs, that it is practice, and what to type first', () => {
  const text = welcome({ addresses: { ...addresses, playground: 'http://localhost:56150' }, ...place });

  for (const each of [...Object.values(addresses), 'http://localhost:56150', ...place.logs, place.dataDir])
    expect(text).toContain(each);
  expect(text).toContain('nothing you do here reaches Microsoft');
  expect(text).toContain('type first:  migrate contoso freight');
});

it('says honestly who else can reach the chat window, and only when there is one', () => {
  const open = welcome({ addresses: { ...addresses, playground: 'http://localhost:56150' }, ...place });
  const without = welcome({ addresses, ...place });

  expect(open).toMatch(/chat window[^]*all its network interfaces/);
  expect(without).not.toContain('network interfaces');
});

it('sends to the terminal chat where there is no chat window, with the reason', () => {
  const text = welcome({ addresses, ...place, withoutPlayground: 'Its package is not installed.' });

  expect(text).toContain('Its package is not installed.');
  expect(text).toContain('npm run chat');
});

it('tells a second start where the first one is, in one sentence', () => {
  expect(alreadyRunning(addresses)).toMatch(/^Planshift is already running on this data: .*3978.*4010.*\.$/);
  expect(alreadyRunning({})).toContain('just starting');
});
