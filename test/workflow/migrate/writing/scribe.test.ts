import { customerId, migrationId, userId } from '../../../../src/migration/ids';
import { Scribe } from '../../../../src/workflow/migrate/writing/scribe';
import { FakeClock } from '../../../platform/fakeClock';
import { MemoryChains } from '../../../support/memoryChains';

const of = { id: migrationId('ab12cd34'), customer: customerId('contoso') };
const facts = { customer: of.customer, before: {}, after: {} };
const licences = { what: 'licences', requestId: 'people-1', user: userId('user-1'), ...facts } as const;
const checkout = { what: 'checkout', requestId: 'cart-1', cart: 'cart-1', ...facts } as const;

function aLedger() {
  const chains = new MemoryChains();
  const scribe = (more: object = {}) => new Scribe({ chains, clock: new FakeClock() }, { ...of, ...more });
  return { chains, scribe };
}
const done = { isDone: true } as const;

it('says of what a process had sent and not settled that nobody knows, when the next takes its run up', async () => {
  const { chains, scribe } = aLedger();
  await scribe().sending([licences]);

  await scribe().writeShown(({ what }) => (what === 'licences' ? done : undefined));

  expect(chains.told('licences')).toEqual(['sent', 'answered unknown', 'readBack done']);
});

it('says nothing of what a run under way has sent, beside which it only looks after the purchase', async () => {
  const { chains, scribe } = aLedger();
  const run = scribe();
  await run.sending([licences]);
  const beside = scribe({ looksAfter: 'checkout' });

  await beside.writeShown(({ what }) => (what === 'checkout' ? done : undefined));
  await run.answered([{ requestId: 'people-1', result: 'accepted' }]);
  await run.writeShown(() => done);

  expect(chains.told('licences')).toEqual(['sent', 'readBack done']);
  expect(chains.faults({ checkouts: 0, licenceWrites: 1, closes: 0 })).toEqual([]);
});

it('tells what became of a purchase that it looks after, whoever had sent it', async () => {
  const { chains, scribe } = aLedger();
  await scribe().sending([checkout]);

  await scribe({ looksAfter: 'checkout' }).writeShown(() => done);

  expect(chains.told('checkout')).toEqual(['sent', 'readBack done']);
  expect(chains.faults({ checkouts: 1, licenceWrites: 0, closes: 0 })).toEqual([]);
});
