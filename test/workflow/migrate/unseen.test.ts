import { userId } from '../../../src/migration/ids';
import { userNumber } from '../../support/survey';
import { planFor, Stage } from '../stage';

const first = userId(userNumber(1));

describe('a person who is not found', () => {
  it.each(['users', 'change'] as const)('in passing, by %s, is looked for again and moved', async (operation) => {
    const stage = new Stage();
    stage.world.hide(first, operation, 3);

    await expect(stage.live()).resolves.toBe('done');

    expect(stage.world.audit).toMatchObject({ licenceWrites: 3, repeatedWrites: 0 });
  });

  it('is said to be gone after a minute, and keeps nobody of the same batch waiting', async () => {
    const stage = new Stage(planFor(3));
    const moved: number[] = [];
    const begun = stage.world.clock.now().getTime();
    stage.world.hide(first, 'users', Infinity);
    const record = stage.ledger.recordPeople.bind(stage.ledger);
    stage.ledger.recordPeople = async (id, results) => {
      for (const { state } of results) if (state === 'done') moved.push(stage.world.clock.now().getTime() - begun);
      return record(id, results);
    };

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.rows[0]).toMatchObject({ state: 'failed', failure: { code: 'userGone' } });
    expect(stage.world.clock.now().getTime() - begun).toBeGreaterThanOrEqual(60_000);
    expect(Math.max(...moved)).toBeLessThan(5_000);
  });

  it('is not taken for a service that answers nobody, were it everybody', async () => {
    const stage = new Stage(planFor(2));
    stage.world.after('checkout', () => stage.world.users.clear());

    await stage.live();

    expect(stage.ledger.rows.map(({ failure }) => failure?.code)).toEqual(['userGone', 'userGone']);
  });
});
