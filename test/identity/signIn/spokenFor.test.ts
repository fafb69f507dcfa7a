import { CustomerConsent } from '../../../src/identity/signIn/customerConsent';
import type { Consents, SignInTrouble } from '../../../src/migration/ports';
import type { Exchange } from '../../../src/identity/signIn/exchange';
import { SpokenFor } from '../../../src/identity/signIn/spokenFor';
import { KnownError } from '../../../src/migration/errors';
import { onHold } from '../../../src/migration/hold/hold';
import { customerId } from '../../../src/migration/ids';
import { FakeClock } from '../../platform/fakeClock';
import { MemoryTokens, MemoryTroubles } from '../memorySignIn';

const home = 'partner-tenant';
const customer = 'customer-tenant';
const minuteMs = 60_000;

const refusal = (errorNo: number, errorCode = 'invalid_grant') =>
  Object.assign(new Error('refused'), { errorCode, errorNo });

/** An Entra in which a token is good until it is said not to be; each exchange gives the next one. */
class FakeEntra {
  readonly asked: string[] = [];
  readonly refused = new Map<string, Error>();
  private given = 0;

  readonly exchange: Exchange = async (tenantId, scope, refreshToken) => {
    this.asked.push(`${tenantId} ${refreshToken}`);
    const fault = this.refused.get(tenantId) ?? this.refused.get(refreshToken);
    if (fault) throw fault;
    this.given += 1;
    const accessToken = { token: `${scope} ${this.given}`, expiresOnTimestamp: 3_600_000 };
    return { accessToken, refreshToken: `renewed-${this.given}` };
  };
}

function house(tokens = new MemoryTokens('first'), consents?: Consents) {
  const [entra, troubles, clock] = [new FakeEntra(), new MemoryTroubles(), new FakeClock()];
  const { exchange } = entra;
  const warned: unknown[] = [];
  const warn = (...given: readonly unknown[]) => void warned.push(given[1]);
  const failed: unknown[] = [];
  const log = { info: () => undefined, error: (words: string) => void failed.push(words), warn };
  const consent = new CustomerConsent({ clock, log, ...(consents && { consents }) });
  const deps = { tokens, troubles, exchange, consent, clock, log, homeTenantId: home, homeScope: 'partnerCenter' };
  return {
    warned,
    failed,
    entra,
    tokens,
    troubles,
    clock,
    spokenFor: new SpokenFor(deps),
    another: () => new SpokenFor(deps),
  };
}

it('keeps the renewed token and the one it came from, and uses the renewed one next', async () => {
  const { spokenFor, tokens, entra } = house();

  await expect(spokenFor.tokenIn(home, 'partnerCenter')).resolves.toMatchObject({ token: 'partnerCenter 1' });
  expect(tokens.kept).toMatchObject({ refreshToken: 'renewed-1', former: 'first', version: 2 });
  await spokenFor.tokenIn(home, 'partnerCenter');

  expect(entra.asked).toEqual([`${home} first`, `${home} renewed-1`]);
  expect(tokens.kept).toMatchObject({ refreshToken: 'renewed-2', former: 'renewed-1' });
});

it('goes back to the former one where the renewed one was never taken', async () => {
  const { spokenFor, tokens, entra } = house();
  await spokenFor.tokenIn(home, 'partnerCenter');
  entra.refused.set('renewed-1', refusal(70008));

  await expect(spokenFor.tokenIn(home, 'partnerCenter')).resolves.toMatchObject({ token: 'partnerCenter 2' });
  expect(tokens.kept).toMatchObject({ refreshToken: 'renewed-2', former: 'first' });
});

it('loses nothing where two processes renew at once', async () => {
  const { spokenFor, another, tokens } = house();
  await Promise.all([spokenFor.tokenIn(home, 'partnerCenter'), another().tokenIn(home, 'partnerCenter')]);

  expect(tokens.kept).toMatchObject({ version: 2, former: 'first' });
});

it.each(['serviceDown', 'noAccess'] as const)(
  'goes on with the one it has where the place that keeps them takes none (%s), and tries again each hour',
  async (code) => {
    const { spokenFor, tokens, entra, clock, failed, troubles } = house();
    tokens.refusesWith = new KnownError(code, 'waitAndRetry', 'Key Vault did not answer.');

    await expect(spokenFor.tokenIn(home, 'partnerCenter')).resolves.toMatchObject({ token: 'partnerCenter 1' });
    expect(tokens.kept).toMatchObject({ refreshToken: 'first', version: 1 });
    expect([failed.length, troubles.noted]).toEqual([1, []]);

    await clock.sleep(25 * 60 * minuteMs);
    await spokenFor.lookAfter();
    await spokenFor.lookAfter();
    expect(entra.asked).toHaveLength(2);
    tokens.refusesWith = undefined;
    await clock.sleep(61 * minuteMs);
    await spokenFor.lookAfter();
    await spokenFor.lookAfter();

    expect(entra.asked).toEqual([`${home} first`, `${home} first`, `${home} first`]);
    expect(tokens.kept).toMatchObject({ refreshToken: 'renewed-3', former: 'first', version: 2 });
  },
);

it('speaks in a customer’s tenant without renewing there', async () => {
  const { spokenFor, tokens } = house();

  await expect(spokenFor.tokenIn(customer, 'graph')).resolves.toMatchObject({ token: 'graph 1' });
  expect(tokens.kept).toMatchObject({ refreshToken: 'first', version: 1 });
});

describe('a customer in whose tenant nobody has consented', () => {
  const id = customerId('6c8b6d2f-9d1e-4c63-9a55-3f1f3f6d0a01');

  /** Consents as Partner Center does, with what comes of it. */
  function consenting(outcome: 'mends' | 'spreads' | KnownError) {
    const granted: string[] = [];
    const consents: Consents = {
      grant: async (asked) => {
        granted.push(asked);
        if (outcome instanceof KnownError) throw outcome;
        if (outcome === 'mends') made.entra.refused.delete(id);
      },
    };
    const made = house(new MemoryTokens('first'), consents);
    return { ...made, granted };
  }

  it.each([
    [65001, 'invalid_grant'],
    [700016, 'unauthorized_client'],
  ])('is consented for where that is all that is lacking (%d), and spoken to at once', async (errorNo, errorCode) => {
    const { spokenFor, entra, granted, troubles } = consenting('mends');
    entra.refused.set(id, refusal(errorNo, errorCode));

    await expect(spokenFor.tokenIn(id, 'graph')).resolves.toMatchObject({
      token: expect.stringMatching('graph') as string,
    });
    expect([granted, troubles.noted]).toEqual([[id], []]);
  });

  it('is waited for while the tenant does not know of it yet, without asking twice', async () => {
    const { spokenFor, entra, granted, clock } = consenting('spreads');
    entra.refused.set(id, refusal(65001));
    const asked = () => spokenFor.tokenIn(id, 'graph');

    await expect(asked()).rejects.toMatchObject({ code: 'serviceDown', remedy: 'waitAndRetry' });
    clock.pass(minuteMs);
    await expect(asked()).rejects.toMatchObject({ code: 'serviceDown' });
    clock.pass(10 * minuteMs);
    await expect(asked()).rejects.toMatchObject({ code: 'noAccess' });
    expect(granted).toHaveLength(1);
    clock.pass(60 * minuteMs);
    await expect(asked()).rejects.toMatchObject({ code: 'serviceDown' });
    expect(granted).toHaveLength(2);
  });

  it('is told as missing access where the partner may not consent, asked once an hour', async () => {
    const { spokenFor, entra, granted } = consenting(new KnownError('noAccess', 'askAdmin', 'no'));
    entra.refused.set(id, refusal(65001));

    await expect(spokenFor.tokenIn(id, 'graph')).rejects.toMatchObject({ code: 'noAccess' });
    await expect(spokenFor.tokenIn(id, 'graph')).rejects.toMatchObject({ code: 'noAccess' });
    expect(granted).toHaveLength(1);
  });

  it('is asked for again as soon as the hold is over', async () => {
    const { spokenFor, entra, granted } = consenting(onHold());
    entra.refused.set(id, refusal(65001));

    await expect(spokenFor.tokenIn(id, 'graph')).rejects.toMatchObject({ code: 'noAccess' });
    await expect(spokenFor.tokenIn(id, 'graph')).rejects.toMatchObject({ code: 'noAccess' });
    expect(granted).toHaveLength(2);
  });

  it.each([50076, 53003, 50173])('is not consented for where something else stands before it: %d', async (errorNo) => {
    const { spokenFor, entra, granted } = consenting('mends');
    entra.refused.set(id, refusal(errorNo));

    await expect(spokenFor.tokenIn(id, 'graph')).rejects.toMatchObject({ code: 'noAccess' });
    expect(granted).toEqual([]);
  });
});

describe('what keeps it from speaking', () => {
  it.each<[number, SignInTrouble]>([
    [65001, 'withdrawn'],
    [50076, 'factor'],
    [53003, 'policy'],
    [50173, 'ended'],
    [4711, 'ended'],
  ])('is told apart: %d is %s', async (errorNo, trouble) => {
    const { spokenFor, entra, troubles } = house();
    entra.refused.set(home, refusal(errorNo));

    await expect(spokenFor.tokenIn(home, 'partnerCenter')).rejects.toMatchObject({
      code: 'signInNeeded',
      remedy: 'waitAndRetry',
      facts: { signIn: trouble },
    });
    expect(troubles.noted).toEqual([trouble]);
  });

  it('is that nobody has signed in, or that it is kept under another key', async () => {
    const [none, unreadable] = [house(new MemoryTokens()), house(new MemoryTokens('first'))];
    unreadable.tokens.isUnreadable = true;

    await expect(none.spokenFor.tokenIn(customer, 'graph')).rejects.toMatchObject({ facts: { signIn: 'missing' } });
    await expect(unreadable.spokenFor.tokenIn(home, 'partnerCenter')).rejects.toMatchObject({
      facts: { signIn: 'unreadable' },
    });
  });

  it('is not asked of Entra again before a minute has passed, unless somebody has signed in', async () => {
    const { spokenFor, entra, clock, tokens, troubles } = house();
    entra.refused.set(home, refusal(65001));
    const speak = () =>
      spokenFor.tokenIn(home, 'partnerCenter').then(
        () => 'spoken',
        () => 'refused',
      );

    expect([await speak(), await speak()]).toEqual(['refused', 'refused']);
    expect(entra.asked).toHaveLength(1);
    await clock.sleep(minuteMs);
    expect([await speak(), entra.asked.length]).toEqual(['refused', 2]);

    entra.refused.clear();
    await tokens.put({ ...tokens.kept!, refreshToken: 'signed in anew' });
    expect(await speak()).toBe('spoken');
    expect(troubles.noted).toEqual([]);
  });

  it('passes by itself within a minute after it was mended', async () => {
    const { spokenFor, entra, clock, troubles } = house();
    entra.refused.set(home, refusal(53003));
    await expect(spokenFor.tokenIn(home, 'partnerCenter')).rejects.toMatchObject({ code: 'signInNeeded' });
    entra.refused.clear();

    await clock.sleep(minuteMs);
    await spokenFor.lookAfter();

    expect(troubles.noted).toEqual([]);
  });

  it('is the customer’s own where only their tenant refuses, and the house’s where its own does as well', async () => {
    const { spokenFor, entra, troubles } = house();
    entra.refused.set(customer, refusal(65001));
    await expect(spokenFor.tokenIn(customer, 'graph')).rejects.toMatchObject({ code: 'noAccess' });
    expect(troubles.noted).toEqual([]);

    entra.refused.set(home, refusal(50173));
    await expect(spokenFor.tokenIn(customer, 'graph')).rejects.toMatchObject({ code: 'signInNeeded' });
  });

  it('is no trouble with the sign-in where the app is refused, or Entra does not answer', async () => {
    const { spokenFor, entra, troubles } = house();
    entra.refused.set(home, refusal(7000215, 'invalid_client'));
    await expect(spokenFor.tokenIn(home, 'partnerCenter')).rejects.toMatchObject({ code: 'noAccess' });
    entra.refused.set(home, new Error('connect ECONNREFUSED'));
    await expect(spokenFor.tokenIn(home, 'partnerCenter')).rejects.toMatchObject({ code: 'serviceDown' });

    expect(troubles.noted).toEqual([]);
  });
});

describe('a sign-in that nobody uses', () => {
  it('is renewed once a day, long before it would end', async () => {
    const { spokenFor, entra, clock } = house();
    await spokenFor.lookAfter();
    expect(entra.asked).toEqual([]);

    await clock.sleep(25 * 60 * minuteMs);
    await spokenFor.lookAfter();
    await spokenFor.lookAfter();

    expect(entra.asked).toEqual([`${home} first`]);
  });

  it('is found missing before somebody needs it, and found when it is there', async () => {
    const { spokenFor, troubles, tokens, clock, warned } = house(new MemoryTokens());
    await spokenFor.lookAfter();
    await spokenFor.lookAfter();
    expect(warned).toEqual([{ code: 'missing' }]);
    expect(troubles.noted).toEqual(['missing']);

    await tokens.put(new MemoryTokens('first').kept!);
    await clock.sleep(minuteMs);
    await spokenFor.lookAfter();
    expect(troubles.noted).toEqual([]);
  });
});
