import type { Random } from '../../emulator/seed/random';
import { namedCustomers } from '../../emulator/seed/customers/namedCustomers';
import { marker } from './mutations';

const customers = namedCustomers.map(({ name }) => name);

/** Everything but the one word that buys; the sentences around it must not buy either. */
const said: readonly string[] = [
  ...['help', '?', 'aiuto', 'hello'],
  ...['migrations', 'migration bcdfghjk', 'pause bcdfghjk', 'resume', 'stop bcdfghjk', 'undo', 'refresh', 'hold'],
  ...[
    'assign',
    'assign Adatum to me',
    'mute',
    'mute kaizala',
    'unmute kaizala',
    'notices',
    'notices 9-17',
    'notices on',
  ],
  ...['notices test', 'language it', 'language en', 'lingua inglese'],
  ...['1', '2', '3', '99', '-1', '1,2,3', '1-400', '0x10', '٣', '１'],
  ...[
    'all',
    'all except dana',
    'tutti tranne 3',
    'none',
    'done',
    'ok',
    'yes',
    'sì',
    'no',
    'change',
    'more',
    'show all',
  ],
  ...['skip', 'keep', 'plan', 'term', 'people', 'back', 'yearly', 'Business Basic', 'dana.kline@contoso.example'],
  ...[
    'do not confirm this',
    'confirm nothing at all',
    'who confirms it for me?',
    'conferma tutto ma domani',
    'confirm?',
  ],
  ...[
    '12345678-1234-1234-1234-123456789012',
    'KLINE Dana; Weber, Alex',
    `${marker}@people.example`,
    `${marker} ${marker}`,
  ],
];

/** What leaves the question in hand. */
const rare: readonly string[] = [
  ...['cancel', 'esci', 'not now', 'annulla', 'migrate', 'sposta'],
  ...['expiring', 'expiring mine', 'expiring csv', 'expiring in 90 days', 'scadenze mie'],
];

export const phrase = (random: Random): string => {
  const dice = random.next();
  if (dice < 0.01) return random.pick(rare);
  if (dice < 0.012) return `migrate ${random.pick(customers)}`;
  if (dice < 0.06) return pasted(random);
  return random.pick(said);
};

export const aCustomer = (random: Random): string => random.pick(customers.slice(0, 30));

/** A list, as long as a body may be. */
function pasted(random: Random): string {
  const line = random.pick([`dana.${marker}@contoso.example`, '3', `Weber, Alex ${marker}`, `"${marker}";1;2`]);
  return Array<string>(random.pick([3, 40, 1_000, 4_000]))
    .fill(line)
    .join(random.pick(['\n', ', ', '; ', '\t']));
}
