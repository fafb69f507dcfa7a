import { unkeptEnd } from '../../../src/migration/endOfTerm/unkeptEnd';
import type { UnkeptEnd } from '../../../src/migration/endOfTerm/unkeptEnd';
import { migrationId } from '../../../src/migration/ids';
import type { SetToEnd } from '../../../src/migration/ports';
import { reopenUnkept } from '../../../src/workflow/radar/reopenUnkept';
import { FakeClock } from '../../platform/fakeClock';
import { aRadarEntry } from '../../support/survey';

const setAt = '2026-11-20T10:00:00.000Z';
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

it('opens a migration again whose end does not hold, with what that costs', async () => {
  const perCharge = { amount: 10, currency: 'EUR' };
  const price = { perCharge, billingCycle: 'monthly', termDuration: 'P1Y', orderedOn: '2025-12-12' };
  const entry = aRadarEntry({
    ...{ commerce: 'nce', endOfTerm: 'extends', readAt: '2026-11-22T06:00:00.000Z' },
    ordered: { orderId: '4f1e', askedAt: setAt, price },
  });
  const set: SetToEnd = { id: migrationId('aa11bb22'), which: 'retired', setAt, entry };
  const opened: UnkeptEnd[] = [];
  const unkeptEnds = {
    readingOtherwise: async () => [set],
    reopen: async (_id: unknown, _which: unknown, unkept: UnkeptEnd) => opened.push(unkept) > 0,
  };

  await reopenUnkept({ unkeptEnds, clock: new FakeClock(), log: silent });

  const cost = { money: { amount: 492, currency: 'EUR' }, atMost: true, orderedOn: '2025-12-12' };
  expect(opened).toEqual([{ ...unkeptEnd(entry, setAt), cost }]);
});
