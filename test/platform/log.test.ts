import fc from 'fast-check';
import { KnownError } from '../../src/migration/errors';
import type { LogFacts } from '../../src/platform/facts';
import { createLog } from '../../src/platform/log';

interface Entry {
  readonly level: number;
  readonly room: string;
  readonly msg: string;
  readonly [fact: string]: unknown;
}

function listeningLog() {
  const lines: string[] = [];
  const log = createLog({ level: 'debug', room: 'workflow', destination: { write: (line) => void lines.push(line) } });
  return { log, lines, entry: (): Entry => JSON.parse(lines.at(-1) ?? '') as Entry };
}

it('writes one line with the room, the sentence and its facts', () => {
  const { log, entry } = listeningLog();

  log.info('A migration began.', { migrationId: 'k7m2q9xa', count: 40 });

  expect(entry()).toMatchObject({ room: 'workflow', msg: 'A migration began.', migrationId: 'k7m2q9xa', count: 40 });
});

it('drops every fact that is not on the list', () => {
  const { log, lines } = listeningLog();
  const sneaked = { id: 'k7m2q9xa', displayName: 'Dana Kline', token: 'abc' } as unknown as LogFacts;

  log.warn('Something is odd.', sneaked);

  expect(lines.join()).toContain('k7m2q9xa');
  expect(lines.join()).not.toMatch(/Dana|abc/);
});

it('lets no name, address or token out through a fact that is on the list', () => {
  const secret = fc.oneof(
    fc.emailAddress(),
    fc.constantFrom('Dana Kline', 'Contoso Freight Ltd', `eyJ${'x'.repeat(900)}`, 'line\nbreak'),
  );
  const { log, lines } = listeningLog();

  fc.assert(
    fc.property(secret, (value) => {
      log.info('Something happened.', { id: value, code: value, customerId: value });
      log.error('Something failed.', undefined, { state: value });

      expect(lines.splice(0).join()).not.toContain(JSON.stringify(value).slice(1, -1));
    }),
  );
});

it('leaves out the words of an error that is not our own, and keeps where it happened', () => {
  const { log, lines, entry } = listeningLog();
  const error = Object.assign(new TypeError('cannot read dana.kline@contoso.example\n of Dana Kline'), { code: 'E42' });

  log.error('A step failed.', new Error('Dana Kline', { cause: error }));

  expect(lines.join()).not.toContain('ana');
  expect(entry()).toMatchObject({ err: { name: 'Error', cause: { name: 'TypeError', code: 'E42' } } });
  expect((entry()['err'] as { stack: string }).stack).toContain('log.test.ts');
});

it.each(['no such user\n    at Dana Kline', '\n at Dana Kline (x:1:1)', 'at Dana Kline\n    at Dana Kline'])(
  'is not taken in by words that look like a place in the code: %j',
  (words) => {
    const { log, lines, entry } = listeningLog();

    log.error('A step failed.', new RangeError(words));

    expect(lines.join()).not.toContain('Dana');
    expect((entry()['err'] as { stack: string }).stack).toContain('log.test.ts');
  },
);

it('keeps what a known error says and knows', () => {
  const { log, entry } = listeningLog();
  const facts = { correlationId: '5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6', serviceCode: '800090', httpStatus: 400 };

  log.error('A step failed.', new KnownError('refused', 'askAgent', 'Partner Center said no.', facts));

  expect(entry()['err']).toMatchObject({ code: 'refused', message: 'Partner Center said no.', ...facts });
});

it('cleans a sentence that was not as fixed as it should be', () => {
  const { log, lines } = listeningLog();

  log.info('Hello dana.kline@contoso.example with eyJhbGciOi.J9.x');

  expect(lines.join()).not.toMatch(/dana|eyJ/);
});

it('is quiet below its level', () => {
  const lines: string[] = [];
  const log = createLog({ level: 'error', room: 'x', destination: { write: (line) => void lines.push(line) } });

  log.info('Nothing to see.');

  expect(lines).toEqual([]);
});
