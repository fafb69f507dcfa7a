import {
  aBasketPlan,
  basketLines,
  basketPurchase,
  e3NoTeams,
  teamsEnterprise,
} from '../../../../gallery/contoso/basket';
import { userId } from '../../../../src/migration/ids';
import { Fate } from '../../../support/fate';
import { aPlannedPerson, userNumber } from '../../../support/survey';
import { Stage } from '../../stage';

const [, teams] = basketLines(3).map(({ catalogItemId }) => catalogItemId);
const people = [1, 2, 3].map((n) => aPlannedPerson({ id: userId(userNumber(n)), name: `Person ${n}` }));
const plan = aBasketPlan({ people, purchase: basketPurchase(basketLines(3), { renewsItself: false }) });

async function liveThrough(stage: Stage, nth: number): Promise<{ readonly died: boolean; readonly state: string }> {
  const first = await stage.live(new Fate(nth));
  let state = first === 'died' ? await stage.live() : first;
  for (let answers = 0; stage.ledger.problem?.code === 'purchaseUnknown' && answers < 3; answers += 1) {
    await stage.control.answerPurchase(stage.plan.id, 'notBought');
    state = await stage.live();
  }
  return { died: first === 'died', state };
}

it.each<readonly [string, (stage: Stage) => unknown]>([
  ['all goes well', () => undefined],
  ['the answer to the checkout is lost', ({ world }) => world.trouble('checkout', 'lost')],
  ['the checkout is not heard', ({ world }) => world.trouble('checkout', 'unheard')],
  [
    'the answer is lost and one line shows later',
    ({ world }) => {
      world.trouble('checkout', 'lost');
      world.fates.set(teams!, { shownAfterMs: 5 * 60_000, seatsAfterMs: 20 * 60_000 });
    },
  ],
  ['answers to moves are lost', ({ world }) => world.trouble('change', 'lost', 3)],
])('buys both plans once and gives everybody both wherever the process dies, when %s', async (_when, spoil) => {
  let deaths = 0;
  for (let nth = 1; ; nth += 1) {
    const stage = new Stage(plan);
    spoil(stage);
    stage.world.orderLagMs = 60_000;

    const { died, state } = await liveThrough(stage, nth);

    expect({ nth, state, orders: stage.world.placed.length }).toEqual({ nth, state: 'done', orders: 1 });
    expect(stage.world.audit).toMatchObject({ blindCheckouts: 0, repeatedWrites: 0, halfSwaps: 0, closedWhileHeld: 0 });
    const held = [...stage.world.users.values()].map(({ licences }) => licences.map(({ skuId }) => skuId).sort());
    expect(held).toEqual(people.map(() => [e3NoTeams, teamsEnterprise].sort()));
    const bought = stage.world.subscriptions.filter(({ friendlyName }) => friendlyName === plan.purchase?.mark);
    expect(bought.map(({ autoRenew }) => autoRenew)).toEqual([false, false]);
    if (!died) break;
    deaths += 1;
  }
  expect(deaths).toBeGreaterThan(60);
});
