import { connect } from 'node:net';
import { isOutOfService, OutOfService } from '../../src/platform/outOfService';

const coded = (code: string) => Object.assign(new Error('as it came'), { code });

it.each(['57P01', '57P03', '08006', '53300', '53100', '25006', 'ECONNREFUSED', 'ECONNRESET', 'EAI_AGAIN'])(
  'knows %s as something that passes by itself',
  (code) => {
    expect(isOutOfService(coded(code))).toBe(true);
    expect(isOutOfService(new AggregateError([new Error('one'), coded(code)]))).toBe(true);
  },
);

it.each([
  new OutOfService('resting'),
  new Error('Connection terminated unexpectedly'),
  new Error('Client has encountered a connection error and is not queryable'),
  new Error('timeout exceeded when trying to connect'),
  new Error('Query read timeout'),
])('knows it by its words: %s', (error) => {
  expect(isOutOfService(error)).toBe(true);
});

it('knows a real refusal, also one of several addresses', async () => {
  const refusals = await Promise.all(
    ['127.0.0.1', 'localhost'].map(
      (host) => new Promise<unknown>((resolve) => void connect(1, host).on('error', resolve)),
    ),
  );

  expect(refusals.map(isOutOfService)).toEqual([true, true]);
});

it.each([coded('23505'), coded('42P01'), new TypeError('x is not a function'), 'text', undefined])(
  'takes %s for what it is',
  (error) => {
    expect(isOutOfService(error)).toBe(false);
  },
);
