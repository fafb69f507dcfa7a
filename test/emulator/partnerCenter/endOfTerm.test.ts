import { Practice } from '../practice';
import type { Answer } from '../practice';

const day = 86_400_000;
const today = Date.UTC(2026, 10, 28, 12);
const wallNow = (): number => today;
const cancel = { scheduleType: 'TermEnd', actionType: 'Cancel' };
type Body = Record<string, unknown>;

let practice: Practice;

const pathOf = async (name: string): Promise<string> => {
  const customerId = practice.customerId(name);
  const list = await practice.get(`/v1/customers/${customerId}/subscriptions`);
  return `/v1/customers/${customerId}/subscriptions/${list.textAt('items', 0, 'id')}`;
};
const read = async (path: string): Promise<Body> => (await practice.get(path)).body as Body;
const errorOf = (answer: Answer): unknown[] => [answer.status, answer.at('code')];
/** As a client should: everything that was read goes back, with what is wanted. */
const change = async (path: string, wanted: Body): Promise<Answer> =>
  practice.patch(path, { ...(await read(path)), ...wanted });

describe('since May 2026', () => {
  beforeAll(async () => {
    practice = await Practice.open({ wallNow });
  });
  afterAll(() => practice.close());
  beforeEach(() => practice.post('/_emulator/reset', { now: practice.house.clock.now() }));

  it.each([
    ['Lakes & Sons', false, [{ scheduleType: 'TermEnd', actionType: 'RenewToExtendedServiceTerm' }]],
    ['Boulder Innovations', false, [cancel]],
    ['Trey Research', true, [{ scheduleType: 'TermEnd', actionType: 'RenewToNewTerm' }]],
    ['Wheelworks', true, []],
    ['Woodgrove Bank', true, undefined],
  ])('%s shows what becomes of its subscription', async (name, autoRenewEnabled, scheduledActions) => {
    const subscription = await read(await pathOf(name));
    expect([subscription['status'], subscription['autoRenewEnabled']]).toEqual(['active', autoRenewEnabled]);
    expect(subscription['scheduledActions']).toEqual(scheduledActions);
    expect(/Extended Service Term$/.test(String(subscription['offerName']))).toBe(name === 'Wheelworks');
  });

  it('takes what is scheduled in words of any case, shows it in its own, and forgets what is not sent', async () => {
    const path = await pathOf('Woodgrove Bank');
    const instructions = { product: { productId: 'CFQ7TTC0LH18', skuId: '0001' }, quantity: 10 };
    const sent = [{ ScheduleType: 'customdate', ActionType: 'TRANSITION', effectiveDate: '2027-01-31', instructions }];
    const answer = await change(path, { scheduledActions: sent });
    const shown = [{ scheduleType: 'CustomDate', actionType: 'Transition', effectiveDate: '2027-01-31', instructions }];
    expect(answer.at('scheduledActions')).toEqual(shown);
    expect((await read(path))['scheduledActions']).toEqual(shown);
    expect((await practice.patch(path, { autoRenewEnabled: true })).at('scheduledActions')).toEqual([]);
    await change(path, { scheduledActions: [cancel] });
    expect((await change(path, { scheduledActions: null })).at('scheduledActions')).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a word it does not know', [{ scheduleType: 'TermEnd', actionType: 'Delete' }]],
    ['a date that is none', [{ scheduleType: 'CustomDate', actionType: 'Cancel', effectiveDate: 'soon' }]],
    ['no list', cancel],
  ])('refuses %s', async (_what, scheduledActions) => {
    const refused = await change(await pathOf('Woodgrove Bank'), { scheduledActions });
    expect(refused.body).toEqual({
      code: 3000,
      description: expect.any(String) as string,
      data: [],
      source: 'PartnerFD',
    });
    expect(refused.status).toBe(400);
  });

  it('schedules nothing for a legacy subscription', async () => {
    const path = await pathOf('Contoso Freight');
    expect(errorOf(await change(path, { scheduledActions: [cancel] }))).toEqual([403, 900263]);
    expect((await change(path, { scheduledActions: [] })).status).toBe(200);
  });

  it.each<[string, Body]>([
    ['more seats', { quantity: 160 }],
    ['a suspension', { status: 'suspended' }],
  ])('forgets what was scheduled at a change in the middle of the term: %s', async (_what, wanted) => {
    const path = await pathOf('Woodgrove Bank');
    await change(path, { scheduledActions: [cancel], friendlyName: 'marked' });
    const changed = await change(path, wanted);
    expect([changed.at('scheduledActions'), changed.at('friendlyName')]).toEqual([[], 'marked']);
  });

  it('ends what is to be cancelled on that day, for good', async () => {
    const path = await pathOf('Boulder Innovations');
    await practice.advance(29 * day);
    expect(await read(path)).toMatchObject({ status: 'disabled', suspensionReasons: ['Expiration'] });
    expect(errorOf(await change(path, { status: 'active' }))).toEqual([400, 800040]);
    expect(errorOf(await change(path, { autoRenewEnabled: true, scheduledActions: [] }))).toEqual([400, 900279]);
    expect((await read(path))['status']).toBe('disabled');
  });

  it('extends what nobody cancelled, and lets it be cancelled at any time', async () => {
    const path = await pathOf('Woodgrove Bank');
    const before = await read(path);
    await change(path, { autoRenewEnabled: false });
    await practice.advance(203 * day);
    const extended = await read(path);
    expect(extended).toMatchObject({
      id: before['id'],
      status: 'active',
      autoRenewEnabled: true,
      termDuration: 'P1M',
      offerName: 'Microsoft 365 E3 Extended Service Term',
      refundableQuantity: { totalQuantity: 0 },
    });
    expect(extended['offerId']).not.toBe(before['offerId']);
    await practice.advance(20 * day);
    expect(errorOf(await change(path, { quantity: 10 }))).toEqual([400, 800090]);
    expect((await change(path, { status: 'deleted' })).at('status')).toBe('deleted');
  });

  it('goes on from the term that runs, not from the one that was bought', async () => {
    const path = await pathOf('Wheelworks');
    const running = await read(path);
    const cancelled = await change(path, { autoRenewEnabled: false, scheduledActions: [cancel] });
    const { commitmentEndDate, offerName } = running;
    expect(cancelled.body).toMatchObject({
      status: 'active',
      commitmentEndDate,
      offerName,
      scheduledActions: [cancel],
    });
    await practice.advance(Date.parse(String(commitmentEndDate)) + day - practice.house.clock.now());
    expect((await read(path))['status']).toBe('disabled');
  });

  it('leaves a subscription alone while its renewal waits in the queue', async () => {
    const path = await pathOf('Trey Research');
    const end = Date.parse(String((await read(path))['commitmentEndDateTime']));
    await practice.advance(end + 1000 - practice.house.clock.now());
    expect(errorOf(await change(path, { autoRenewEnabled: false, scheduledActions: [cancel] }))).toEqual([409, 900278]);
    await practice.advance(day);
    expect(Date.parse(String((await read(path))['commitmentEndDateTime']))).toBeGreaterThan(end + 300 * day);
    expect((await change(path, { autoRenewEnabled: false, scheduledActions: [cancel] })).status).toBe(200);
  });

  it('shows the price of a seat in the state, dearer once it is extended', async () => {
    const customerId = practice.customerId('Wheelworks');
    const state = await practice.get(`/_emulator/state/customers/${customerId}`);
    const product = practice.house.catalogue.products.find(
      ({ skuPartNumber }) => skuPartNumber === 'O365_BUSINESS_PREMIUM',
    );
    expect(state.at('subscriptions', 0, 'seatPrice')).toBeCloseTo((product?.seatPrices['EUR'] ?? 0) * 1.2 * 1.03, 2);
  });
});

describe('before May 2026', () => {
  beforeAll(async () => {
    practice = await Practice.open({ wallNow, settings: { est: 'before' } });
  });
  afterAll(() => practice.close());
  beforeEach(() => practice.post('/_emulator/reset', { now: practice.house.clock.now() }));

  it('lets what rolls into another term go on from month to month, and ends what does not', async () => {
    const extended = await pathOf('Lakes & Sons');
    const ending = await pathOf('Boulder Innovations');
    const first = (await practice.get(extended)).textAt('commitmentEndDate');
    await practice.advance(40 * day);

    expect((await practice.get(ending)).at('status')).toBe('expired');
    expect((await practice.get(extended)).at('status')).toBe('active');
    const next = Date.parse((await practice.get(extended)).textAt('commitmentEndDate'));
    expect((next - Date.parse(first)) / day).toBeGreaterThanOrEqual(28);
    expect((next - Date.parse(first)) / day).toBeLessThanOrEqual(31);
  });

  it('leaves people in for 30 days and admins for 90, also when the end was scheduled', async () => {
    const path = await pathOf('Woodgrove Bank');
    await change(path, { autoRenewEnabled: false, scheduledActions: [cancel] });
    await practice.advance(203 * day);
    expect((await read(path))['status']).toBe('expired');
    await practice.advance(30 * day);
    expect((await read(path))['status']).toBe('disabled');
  });
});
