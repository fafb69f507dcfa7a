import { parseAnswer } from '../../src/cards/answers';

it.each([
  [{ kind: 'pick', question: 'q', choice: 'a:b' }, { answer: { kind: 'pick', question: 'q', choice: 'a:b' } }],
  [{ kind: 'pickMany', question: 'q' }, { answer: { kind: 'pickMany', question: 'q', chosen: '' } }],
  [{ kind: 'search', question: 'q' }, { answer: { kind: 'search', question: 'q', query: '' } }],
  [
    { kind: 'confirm', question: 'q', attest: 'true', renewsItself: 'false' },
    { answer: { kind: 'confirm', question: 'q', attest: 'true', renewsItself: 'false' } },
  ],
  [
    { kind: 'confirm', question: 'q', attest: 'true', renewsItself: null },
    { answer: { kind: 'confirm', question: 'q', attest: 'true' } },
  ],
  [{ kind: 'search', question: 'q', query: null }, { answer: { kind: 'search', question: 'q', query: '' } }],
  [{ kind: 'pickMany', question: 'q', chosen: '' }, { answer: { kind: 'pickMany', question: 'q', chosen: '' } }],
  [{ open: 'expiring', page: '2' }, { open: { open: 'expiring', page: 2 } }],
  [{ steer: 'pause', id: 'a1b2c3d4', run: 1 }, { steer: { steer: 'pause', id: 'a1b2c3d4', run: 1 } }],
])('reads %j', (value, read) => {
  expect(parseAnswer(value)).toEqual(read);
});

it('leaves out what other inputs of the card send along', () => {
  expect(parseAnswer({ kind: 'notNow', question: 'q', renewsItself: 'true', query: 'x' })).toEqual({
    answer: { kind: 'notNow', question: 'q' },
  });
});

it.each([
  undefined,
  null,
  'pick',
  [],
  {},
  { kind: 'pick', choice: 'a' },
  { kind: 'pick', question: '', choice: 'a' },
  { kind: 'confirm', question: 'q' },
  { kind: 'confirm', question: 'q', attest: 'false' },
  { kind: 'buy', question: 'q' },
  { open: 'everything' },
  { open: 'migration' },
  { steer: 'pause', id: 'a1b2c3d4' },
  { steer: 'undo', id: 'a1b2c3d4', run: 1 },
  { kind: 'pick', question: 'q', choice: 'x'.repeat(3_000) },
])('takes nothing it did not send: %j', (value) => {
  expect(parseAnswer(value)).toBeUndefined();
});
