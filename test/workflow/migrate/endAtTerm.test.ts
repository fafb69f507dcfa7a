import { Fate } from '../../support/fate';
import { planFor, Stage } from '../stage';

const ending = (): Stage => {
  const { retired: confirmed } = planFor(2);
  const stage = new Stage(planFor(2, { close: 'endAtTerm', retired: { ...confirmed, endsOn: '2027-02-20' } }));
  const [retired] = stage.world.subscriptions;
  stage.world.subscriptions[0] = { ...retired!, commerce: 'nce', termDuration: 'P1Y', endsOn: '2027-02-20' };
  return stage;
};

it('closes with the term only by a cancellation that reads so', async () => {
  const stage = ending();

  await expect(stage.live()).resolves.toBe('done');

  expect(stage.world.subscriptions[0]).toMatchObject({
    autoRenew: false,
    scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Cancel' }],
  });
  expect(stage.ledger.closed).toMatchObject({ action: 'endAtTerm' });
});

it('is left open, with its renewal as it was, where the cancellation does not read back', async () => {
  const stage = ending();
  stage.world.forgetsActions = true;

  await expect(stage.live()).resolves.toBe('leftOpen');

  expect(stage.ledger.closed).toBeUndefined();
  expect(stage.world.subscriptions[0]).toMatchObject({ autoRenew: true });
});

it('is closed when it is looked at again and Partner Center has it', async () => {
  const stage = ending();
  stage.world.forgetsActions = true;
  await stage.live();
  stage.world.forgetsActions = false;

  await stage.control.checkAgain(stage.plan.id);

  await expect(stage.live()).resolves.toBe('done');
});

it('waits for a person about a new subscription that was not to renew, where that does not read back', async () => {
  const plan = planFor(1);
  const stage = new Stage({ ...plan, ...(plan.purchase && { purchase: { ...plan.purchase, renewsItself: false } }) });
  stage.world.forgetsActions = true;

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem).toMatchObject({ code: 'renewalNotSet', facts: { wanted: 'off' } });
});

it.each(['lost', 'unheard'] as const)('has its renewal as it was also where the first answer is %s', async (fault) => {
  const stage = ending();
  stage.world.trouble('setAutoRenew', fault).forgetsActions = true;

  await expect(stage.live()).resolves.toBe('leftOpen');

  expect(stage.world.subscriptions[0]).toMatchObject({ autoRenew: true });
});

it('has its renewal as it was wherever the process dies', async () => {
  for (let nth = 1, state = 'died'; state === 'died'; nth += 1) {
    const stage = ending();
    stage.world.forgetsActions = true;
    state = await stage.live(new Fate(nth));
    if (state === 'died') await stage.live();
    // Dead at the checkout: whether it went out is another question.
    if (stage.ledger.problem?.code === 'purchaseUnknown') {
      await stage.control.answerPurchase(stage.plan.id, 'notBought');
      await stage.live();
    }

    expect({ nth, state: stage.ledger.state }).toEqual({ nth, state: 'leftOpen' });
    expect({ nth, ...stage.world.subscriptions[0] }).toMatchObject({ nth, autoRenew: true });
  }
});
