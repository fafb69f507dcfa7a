import { Governor } from '../../../src/platform/quota/governor';
import type { Law } from '../../../src/platform/quota/law';
import { EventClock } from './eventClock';

type Key = 'tenant' | 'app';

const quotas = [{ key: 'tenant', tenant: 'one' }, { key: 'app' }] as const;

/** Two quotas, of which that of the app lets nothing through until told so. */
function governed() {
  const told: string[] = [];
  let isOpen = false;
  const lawFor = (key: Key): Law => ({
    waitFor: () => (key === 'tenant' || isOpen ? 0 : Infinity),
    sending: ({ units }) => told.push(`${key}: ${units} go`),
    answered: ({ units }) => told.push(`${key}: ${units} answered`),
    unsent: ({ units }) => told.push(`${key}: ${units} never sent`),
  });
  const governor = new Governor<Key>(new EventClock(), lawFor);
  return { governor, told, open: () => (isOpen = true) };
}

it('takes back from the quota of a tenant what waits for that of the app and is called off', async () => {
  const { governor, told } = governed();
  const off = new AbortController();
  let sent = 0;
  const passage = { rank: 'purchase', units: 20, signal: off.signal } as const;
  const passing = governor.pass(
    quotas,
    passage,
    async () => (sent += 1),
    () => ({}),
  );
  await new Promise(setImmediate);

  off.abort(new Error('called off'));

  await expect(passing).rejects.toThrow('called off');
  expect(sent).toBe(0);
  expect(told).toEqual(['tenant: 20 go', 'tenant: 20 never sent']);
});

it('takes back from each quota what something else keeps from being sent at the last moment', async () => {
  const { governor, told, open } = governed();
  open();
  const passing = governor.pass(
    quotas,
    { rank: 'purchase' },
    () => Promise.reject(new Error('on hold')),
    () => ({}),
  );

  await expect(passing).rejects.toThrow('on hold');
  expect(told).toEqual(['tenant: 1 go', 'app: 1 go', 'app: 1 never sent', 'tenant: 1 never sent']);
});
