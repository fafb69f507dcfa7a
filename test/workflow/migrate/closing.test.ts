import { Stage } from '../stage';

it.each(['active', 'pending', 'hibernating'])(
  'closing is not done while the subscription reads as %s',
  async (status) => {
    const stage = new Stage();
    const [retired] = stage.world.subscriptions;
    Object.assign(stage.world.subscriptionsPort, { close: async () => ({ ...retired, status }) });

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.closed).toBeUndefined();
  },
);
