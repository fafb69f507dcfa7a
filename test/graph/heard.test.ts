import { heardIn } from '../../src/graph/heard';
import type { GraphCall } from '../../src/graph/call';

const now = new Date('2026-11-22T10:00:00Z');

const batch: GraphCall = {
  operation: 'users.assignLicense',
  method: 'POST',
  path: '/$batch',
  body: { requests: [{ method: 'POST' }, { method: 'POST' }, { method: 'POST' }] },
};

it('counts the items of a batch that were turned away, and hears the longest wait and the highest use', () => {
  const responses = [
    { id: '1', status: 200, headers: { 'x-ms-throttle-limit-percentage': '0.91', 'x-ms-resource-unit': '1' } },
    { id: '2', status: 429, headers: { 'Retry-After': '57' } },
    { id: '3', status: 429, headers: { 'retry-after': '8', 'X-MS-Resource-Unit': '2' } },
  ];

  expect(heardIn(batch, { status: 200, body: { responses } }, now)).toEqual({
    ...{ refused: 2, isFailure: false, retryAfterSeconds: 57, used: 0.91, itemCost: 1.5 },
  });
});

it.each([
  [
    { status: 429, retryAfterSeconds: 9 },
    { refused: 3, isFailure: false, retryAfterSeconds: 9 },
  ],
  [{}, { refused: 0, isFailure: true }],
  [{ status: 503 }, { refused: 0, isFailure: true }],
])('hears of a batch that came to %j as a whole', (outcome, heard) => {
  expect(heardIn(batch, outcome, now)).toEqual(heard);
});

it.each([
  [{ status: 429, retryAfterSeconds: 9 }, 6],
  [
    { status: 200, body: { responses: [{ id: '1', status: 200 }, ...['2', '3'].map((id) => ({ id, status: 429 }))] } },
    4,
  ],
])('counts what was turned away as it counted what was sent, of which each cost two', (outcome, refused) => {
  expect(heardIn(batch, outcome, now, 2)).toMatchObject({ refused });
});

it('hears of a single call', () => {
  const call: GraphCall = { operation: 'skus.list', method: 'GET', path: '/subscribedSkus' };

  expect(heardIn(call, { status: 200, used: 0.8, resourceUnits: 3 }, now)).toEqual({
    ...{ refused: 0, isFailure: false, used: 0.8, itemCost: 3 },
  });
});

it('counts what the quota of the app over all tenants turned away for that, and for the tenant all else', () => {
  const responses = [
    { id: '1', status: 200, headers: { 'x-ms-throttle-limit-percentage': '0.9' } },
    { id: '2', status: 429, headers: { 'Retry-After': '57', 'x-ms-throttle-scope': 'Application/ReadWrite/app' } },
    {
      id: '3',
      status: 429,
      headers: { 'Retry-After': '8', 'x-ms-throttle-scope': 'Tenant_Application/ReadWrite/app/t' },
    },
  ];
  const outcome = { status: 200, body: { responses } };

  expect(heardIn(batch, outcome, now, 1, 'app')).toEqual({ refused: 1, isFailure: false, retryAfterSeconds: 57 });
  expect(heardIn(batch, outcome, now, 1, 'tenant')).toEqual({
    ...{ refused: 1, isFailure: false, retryAfterSeconds: 8, used: 0.9 },
  });
});
