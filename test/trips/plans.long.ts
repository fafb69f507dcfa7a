import type { PlanForm, ReplacementPlan } from '../../src/migration/packs/pack';
import { House } from '../support/house';
import { kaizalaPro } from '../support/pack';
import { flawless, stateOf } from './afterwards';
import type { Agent } from './agent';
import { someAgent } from './agent';
import { buyerOf, worldFor } from './schoolsAndFirms';

const plans = kaizalaPro().replacements;
const formsOf = (wanted: readonly ReplacementPlan[]) =>
  wanted.flatMap((plan) => plan.forms.map((form) => ({ name: form.name, plan, form })));
const targets = formsOf(plans.filter(({ refusedBecause }) => refusedBecause === undefined));
const refused = formsOf(plans.filter(({ refusedBecause }) => refusedBecause !== undefined));

/** As many agents as work at the same time. */
const agents = 4;

interface Outcome {
  readonly review: string;
  readonly ending: string;
}

async function moveTo({ form, plan }: (typeof targets)[number], talk: Agent): Promise<Outcome> {
  const review = await talk.reviews(buyerOf(form), form.name, { frontline: plan.confirm === 'frontline' });
  return { review, ending: await talk.finishes(new RegExp(`${buyerOf(form)} now use`)) };
}

describe('each of the sixteen plans that the guide lists for Kaizala Pro', () => {
  let house: House;
  const outcomes = new Map<PlanForm, Promise<Outcome>>();
  const outcomeOf = (form: PlanForm): Promise<Outcome> => outcomes.get(form)!;

  beforeAll(async () => {
    house = await House.open('plans', { emulator: { seedWorld: worldFor(plans), scale: 30 } });
    for (let place = 0; place < agents; place += 1) {
      const talk = someAgent(house);
      let before: Promise<unknown> = Promise.resolve();
      for (const target of targets.filter((_, index) => index % agents === place)) {
        const outcome = before.then(() => moveTo(target, talk));
        outcomes.set(target.form, outcome);
        before = outcome.catch(() => undefined);
      }
    }
  });
  afterAll(() => house.close());

  it('is in the pack, fifteen to move to and one to refuse, the A plans for faculty and for students', () => {
    expect(plans).toHaveLength(16);
    expect(targets).toHaveLength(20);
    expect(new Set(targets.map(({ plan }) => plan.id)).size).toBe(15);
    expect(refused.map(({ plan }) => plan.name)).toEqual(['Microsoft 365 A1', 'Microsoft 365 A1']);
  });

  it.each(targets)('$name becomes what everybody uses in a finished migration', async ({ form }) => {
    const { review, ending } = await outcomeOf(form);
    const { users, subscriptions } = await stateOf(house, buyerOf(form));
    const [retired, bought] = subscriptions;

    expect(review).toContain(`→ ${form.name}`);
    expect(ending).toContain(`✔ Done: ${users.length} people at ${buyerOf(form)} now use ${form.name}.`);
    expect(users.map(({ licences }) => licences.map(({ skuId }) => skuId))).toEqual(users.map(() => [form.skuId]));
    expect(retired).toMatchObject({ commerce: 'legacy', currentStatus: 'suspended' });
    expect(bought).toMatchObject({ commerce: 'nce', currentStatus: 'active', quantity: users.length });
    expect(bought?.offerId).toContain(`${form.productId}:${form.catalogSkuId}:`);
  });

  it.each(refused)('$name is refused to a school too, with its rule and what to choose instead', async ({ form }) => {
    const talk = someAgent(house);
    await talk.says(`migrate ${buyerOf(form)}`, 'instead of');
    const all = await talk.says('show all', 'Not offered');
    const answer = await talk.says(form.name, 'Device plans');

    expect(all).toMatch(new RegExp(`${form.name}.*: Device plans are bought for 72 months`));
    expect(answer).toContain(
      'Device plans are bought for 72 months: they license devices, not people, and have no chat.',
    );
    expect(answer).toContain('Choose Office 365 A1 or Microsoft 365 A3 instead.');
    expect((await stateOf(house, buyerOf(form))).subscriptions).toMatchObject([{ currentStatus: 'active' }]);
  });

  it('leaves one order per migration and nothing else to complain about', async () => {
    await Promise.allSettled(outcomes.values());
    const licenceWrites = await everybody(house);
    expect(await house.audit()).toEqual({ ...flawless(targets.length), licenceWrites, reopened: 0 });
  });
});

async function everybody(house: House): Promise<number> {
  const states = await Promise.all(targets.map(({ form }) => stateOf(house, buyerOf(form))));
  return states.reduce((sum, { users }) => sum + users.length, 0);
}
