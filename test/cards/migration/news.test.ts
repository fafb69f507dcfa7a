import { sampleMigration } from '../../../gallery/samples/migration';
import { migrationCard } from '../../../src/cards/migration/migrationCard';
import { newsOf } from '../../../src/cards/migration/news';
import type { Migration } from '../../../src/migration/plan/progress';
import { readerOf } from '../../../src/text/reader';
import { sampleNow } from '../../support/survey';

const english = readerOf({ locale: 'en-GB', timeZone: 'UTC' });
const italian = readerOf({ locale: 'it-IT', timeZone: 'UTC' });
const all = { total: 38, done: 30, failed: 0, leftOut: 0 };
const closed = { action: 'suspend', at: sampleNow } as const;

it.each<[Partial<Migration>, string, string]>([
  [{ state: 'done', counts: all }, 'Contoso Freight: 30 people moved.', 'Contoso Freight: spostate 30 persone.'],
  [
    { state: 'done', counts: all, moved: 1 },
    'Contoso Freight: one person moved.',
    'Contoso Freight: spostata una persona.',
  ],
  [
    { state: 'done', counts: all, moved: 0 },
    'Contoso Freight: Kaizala Pro taken from 30 people.',
    'Contoso Freight: licenza Kaizala Pro tolta a 30 persone.',
  ],
  [
    { state: 'done', counts: all, closed, promise: { kept: true } },
    'Contoso Freight: Kaizala Pro is suspended.',
    'Contoso Freight: Kaizala Pro è sospesa.',
  ],
  [
    { state: 'leftOpen', counts: all },
    'Contoso Freight: 30 people moved, Kaizala Pro stays open.',
    'Contoso Freight: spostate 30 persone, Kaizala Pro resta attiva.',
  ],
  [
    { state: 'leftOpen', counts: { ...all, done: 0 } },
    'Contoso Freight: Kaizala Pro stays open.',
    'Contoso Freight: Kaizala Pro resta attiva.',
  ],
  [
    { state: 'stopped', counts: { ...all, done: 12 } },
    'Contoso Freight: stopped, 12 of 38 people moved.',
    'Contoso Freight: migrazione interrotta, spostate 12 persone su 38.',
  ],
  [
    { state: 'stopped', counts: { ...all, done: 0 } },
    'Contoso Freight: stopped, nobody was moved.',
    'Contoso Freight: migrazione interrotta, nessuno è stato spostato.',
  ],
  [
    { state: 'waitingForPerson', problem: { code: 'purchaseRefused', facts: {} } },
    'Contoso Freight needs your decision: the purchase was refused.',
    'Contoso Freight: serve una tua decisione perché l’acquisto è stato rifiutato.',
  ],
  [
    { state: 'waitingForPerson', problem: { code: 'peopleFailed', facts: {} }, counts: { ...all, failed: 1 } },
    'Contoso Freight needs your decision: one person could not be moved.',
    'Contoso Freight: serve una tua decisione perché una persona non è stata spostata.',
  ],
])('a toast says what has come of it, the customer first (%#)', (given, said, detto) => {
  const migration = sampleMigration(given);

  expect(newsOf(migration, english)).toBe(said);
  expect(newsOf(migration, italian)).toBe(detto);
});

it('is what the message of the card is summed up as, with a name from outside letter for letter', () => {
  const { plan } = sampleMigration();
  const customer = { ...plan.customer, name: '**[x](http://evil.example)**' };
  const migration = sampleMigration({ state: 'done', counts: all, plan: { ...plan, customer } });
  const card = migrationCard({ migration, decided: { latest: [], before: 0 }, now: new Date(sampleNow) }, english);

  expect(card['speak']).toBe('**[x](http://evil.example)**: 30 people moved.');
});

it('is nothing while it goes on by itself, or is paused', () => {
  for (const state of ['buying', 'moving', 'paused'] as const)
    expect(newsOf(sampleMigration({ state }), english)).toBeUndefined();
});
