import { planFor, Stage } from '../stage';

const ending = (): Stage => {
  const stage = new Stage(planFor(2, { close: 'endAtTerm' }));
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
