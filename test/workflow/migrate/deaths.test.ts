import { Fate } from '../../support/fate';
import { aPlan } from '../../support/survey';
import { planFor, Stage } from '../stage';

/** Lives until an end, dying once at point `nth`; a purchase of unknown outcome is always answered with "not bought". */
async function liveThrough(stage: Stage, nth: number): Promise<{ readonly died: boolean; readonly state: string }> {
  const fate = new Fate(nth);
  const first = await stage.live(fate);
  let state = first === 'died' ? await stage.live() : first;
  for (let answers = 0; stage.ledger.problem?.code === 'purchaseUnknown' && answers < 3; answers += 1) {
    await stage.control.answerPurchase(stage.plan.id, 'notBought');
    state = await stage.live();
  }
  return { died: first === 'died', state };
}

const flawless = { blindCheckouts: 0, repeatedWrites: 0, halfSwaps: 0, closedWhileHeld: 0, closes: 1 };

it.each([
  ['all goes well', () => undefined],
  ['the answer to the checkout is lost', (stage: Stage) => stage.world.trouble('checkout', 'lost')],
  ['the checkout is not heard', (stage: Stage) => stage.world.trouble('checkout', 'unheard')],
  ['answers to moves are lost', (stage: Stage) => stage.world.trouble('change', 'lost', 7)],
  ['the answer to the closing is lost', (stage: Stage) => stage.world.trouble('close', 'lost')],
])('buys once and finishes wherever the process dies, when %s', async (_when, spoil) => {
  let deaths = 0;
  for (let nth = 1; ; nth += 1) {
    const stage = new Stage(planFor(25));
    spoil(stage);
    stage.world.orderLagMs = 60_000;

    const { died, state } = await liveThrough(stage, nth);

    expect({ nth, state, orders: stage.world.placed.length }).toEqual({ nth, state: 'done', orders: 1 });
    expect(stage.world.audit).toMatchObject(flawless);
    expect(stage.ledger.rows.every((row) => row.state === 'done')).toBe(true);
    expect(stage.chains.faults(stage.world.audit)).toEqual([]);
    if (!died) break;
    deaths += 1;
  }
  expect(deaths).toBeGreaterThan(80);
});

it.each(['lost', 'unheard'] as const)(
  'buys once wherever the process dies while it reconsiders, also when the second answer is %s',
  async (fault) => {
    for (let nth = 1, state = 'died'; state === 'died'; nth += 1) {
      const stage = new Stage();
      stage.world.trouble('checkout', 'unheard').trouble('checkout', fault).orderLagMs = 60_000;
      await stage.live();
      await stage.control.answerPurchase(stage.plan.id, 'notBought');

      const fate = new Fate(nth);
      state = await stage.live(fate);
      if (state === 'died') await stage.live();
      for (let answers = 0; stage.ledger.problem && answers < 3; answers += 1) {
        await stage.control.answerPurchase(stage.plan.id, 'notBought');
        await stage.live();
      }

      expect({ nth, state: stage.ledger.state, orders: stage.world.placed.length }).toEqual({
        nth,
        state: 'done',
        orders: 1,
      });
      expect(stage.world.audit).toMatchObject(flawless);
    }
  },
);

it('survives a death at every tenth point of every life', async () => {
  const stage = new Stage(planFor(60));

  let state = 'died';
  let lives = 0;
  for (; state === 'died' && lives < 100; lives += 1) state = await stage.live(new Fate(10));

  // Lives that only replay what is kept get nowhere, so the last ones live longer.
  if (state === 'died') state = await stage.live();
  if (state === 'waitingForPerson') {
    await stage.control.answerPurchase(stage.plan.id, 'notBought');
    state = await stage.live();
  }
  expect(state).toBe('done');
  expect(stage.world.placed).toHaveLength(1);
  expect(stage.world.audit).toMatchObject(flawless);
});

it.each(['skus', 'users', 'holders', 'country', 'verdicts'] as const)(
  'waits no longer for an answer to %s when its process stops',
  async (call) => {
    const { purchase, ...plan } = planFor(3);
    const stage = new Stage(
      aPlan({ ...plan, purchase: { ...purchase!, promotion: { id: 'autumn', name: 'Autumn' } } }),
    );

    await stage.leftWaitingFor(call);

    await expect(stage.live()).resolves.toBe('done');
    expect(stage.world.audit).toMatchObject(flawless);
  },
);

it('keeps nothing of a step that was interrupted because the process stops', async () => {
  const stage = new Stage();

  const kept = await stage.stopDuring('skus');

  expect(kept.at(-1)?.name).toBe('enter waitingForSeats');
  await expect(stage.live()).resolves.toBe('done');
});
