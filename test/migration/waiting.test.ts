import { waitTold } from '../../src/migration/waiting';

const spanMs = 20_000;

it.each([
  ['a second each, twelve ahead', { others: 12, ahead: 12, doneLately: 20, spanMs }, { others: 12, seconds: 15 }],
  ['those who came later do not count', { others: 12, ahead: 0, doneLately: 20, spanMs }, { others: 12, seconds: 5 }],
  [
    'a beginning, of which little is known',
    { others: 49, ahead: 40, doneLately: 4, spanMs: 4_000 },
    { others: 49, seconds: 50 },
  ],
  ['nobody got theirs lately', { others: 3, ahead: 2, doneLately: 0, spanMs }, { others: 3 }],
  ['a wait that nobody would believe', { others: 900, ahead: 900, doneLately: 1, spanMs }, { others: 900 }],
  ['a clock that was put back', { others: 2, ahead: 1, doneLately: 1, spanMs: -5 }, { others: 2 }],
  ['nobody else asks', { others: 0, ahead: 0, doneLately: 9, spanMs }, undefined],
])('tells how long and behind how many: %s', (_what, queued, told) => {
  expect(waitTold(queued)).toEqual(told);
});
