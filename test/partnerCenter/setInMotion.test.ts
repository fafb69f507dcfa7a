import { customerId, subscriptionId } from '../../src/migration/ids';
import { createPartnerCenter } from '../../src/partnerCenter';
import { FakePartnerCenter } from './fakePartnerCenter';
import { openPracticeGround } from './practice';
import type { PracticeGround } from './practice';

describe('what was begun with a subscription in Partner Center', () => {
  let ground: PracticeGround;
  beforeAll(async () => {
    ground = await openPracticeGround();
  });
  afterAll(() => ground.close());

  const reads = () =>
    createPartnerCenter({
      ...{ baseUrl: ground.emulator.url, scope: 'https://api.partnercenter.microsoft.com/.default' },
      ...{ credentials: ground.identity.partnerCenter, clock: ground.clock, log: ground.log },
      mayChange: () => Promise.reject(new Error('This only reads.')),
    }).surveyReads;

  const begin = (id: string, body: object): Promise<Response> =>
    fetch(`${ground.emulator.url}/_emulator/subscriptions/${id}`, {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json' },
    });

  it.each([
    ['Contoso Freight', 'legacy', 'transfer', { status: 'active', to: 'Fourth Coffee Cloud' }],
    ['Wide World Importers', 'nce', 'transfer', { status: 'active', to: 'Fourth Coffee Cloud' }],
    ['Wide World Importers', 'nce', 'transition', { status: 'started' }],
  ] as const)('at %s (%s) is read: a %s, of that subscription alone', async (name, commerce, kind, told) => {
    const customer = customerId(ground.customer(name));
    const { items } = await reads().subscriptions.list(customer);
    const { id } = items.find((each) => each.commerce === commerce)!;

    await begin(id, { kind });

    const found = await reads().setInMotion.of(customer, { id, commerce });
    expect(found).toContainEqual(expect.objectContaining({ kind, ...told }));
    expect(Date.parse(found[0]?.since ?? '')).not.toBeNaN();
    await expect(
      reads().setInMotion.of(customer, { id: subscriptionId('another'), commerce: 'legacy' }),
    ).resolves.toEqual([]);
  });
});

const customer = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const id = subscriptionId('6b2f9e31-4d7a-4c18-d0a5-83f1e2b4c6d7');

it('is read of an add-on’s line too, and as it stands last', async () => {
  const line = { subscriptionId: 'other', addonItems: [{ subscriptionId: id.toUpperCase() }] };
  const events = [
    { name: 'Conversion', status: 'Started ' },
    { name: 'Conversion', status: 'Completed' },
    { name: 'LicenseReassignment', status: 'InProgress' },
  ];
  const center = new FakePartnerCenter([
    {
      body: {
        items: [
          { status: 'Pending', lineItems: [line] },
          { status: 'Active', lineItems: [] },
        ],
      },
    },
    { body: { items: [{ events }] } },
  ]);

  await expect(center.api.surveyReads.setInMotion.of(customer, { id, commerce: 'nce' })).resolves.toEqual([
    { kind: 'transfer', status: 'pending' },
    { kind: 'transition', status: 'completed' },
    { kind: 'transition', status: 'inprogress' },
  ]);
});

it('is over where it was completed, though the latest is told first', async () => {
  const events = [
    { name: 'Conversion', status: 'Completed', timestamp: '2026-11-28T08:05:00Z' },
    { name: 'Conversion', status: 'Started', timestamp: '2026-11-28T08:00:00Z' },
  ];
  const center = new FakePartnerCenter([{ status: 404 }, { body: { items: [{ events }] } }]);

  await expect(center.api.surveyReads.setInMotion.of(customer, { id, commerce: 'nce' })).resolves.toEqual([
    { kind: 'transition', status: 'completed', since: '2026-11-28T08:05:00.000Z' },
  ]);
});

it('is nothing where it is not told to whoever asks', async () => {
  const center = new FakePartnerCenter([{ status: 403 }, { status: 404 }]);

  await expect(center.api.surveyReads.setInMotion.of(customer, { id, commerce: 'nce' })).resolves.toEqual([]);
});
