import { purchaseSense } from '../../src/migration/offers/purchaseSense';
import type { PurchaseSense } from '../../src/migration/offers/purchaseSense';
import { languages } from '../../src/migration/language';
import { plain } from '../../src/text/plain';
import { readerOf } from '../../src/text/reader';
import { textFor } from '../../src/text/textFor';

const english = textFor(readerOf({ language: 'en', locale: 'en-US' }));
const ofCheckout = (serviceCode: string) => english.problems.of.purchaseRefused({ serviceCode: plain(serviceCode) });

it.each<[string, PurchaseSense, RegExp, RegExp]>([
  ['13605', 'agreement', /Customer Agreement/, /Confirm it/],
  ['800074', 'accountReview', /reviewing the customer’s account/, /when it is done/],
  ['2091', 'notSold', /not sold to this customer/, /another plan/],
  ['800070', 'notSold', /not in its country/, /another plan/],
  ['900275', 'limit', /more than this customer may have/, /fewer people/],
  ['800088', 'limit', /more than this customer may have/, /raise the limit/],
  ['800023', 'credit', /credit with Microsoft/, /looks after billing/],
  ['800009', 'cartLine', /does not take the offer/, /begin again/],
  ['900253', 'orderPapers', /purchase order \(PO\)/, /Buy it in Partner Center/],
  ['900322', 'sandbox', /is a sandbox/, /the real account/],
  ['900416', 'locked', /locked the account/, /administrator/],
])('names for code %s of a checkout the rule (%s), the cheapest fix and the code', (code, sense, rule, fix) => {
  const { what, next } = ofCheckout(code);

  expect(purchaseSense(code)).toBe(sense);
  expect(what).toMatch(rule);
  expect(what).toContain('Nothing was bought');
  expect(what).toContain(code);
  expect(next).toMatch(fix);
});

it('tells a code that no page explains by its number, and guesses nothing', () => {
  expect(purchaseSense('899999')).toBeUndefined();
  expect(ofCheckout('899999').what).toBe('Nothing was bought and nobody was moved. Partner Center’s code: 899999.');
});

it('says of a line of the cart the rule and what Partner Center says', () => {
  const facts = { plan: plain('Basic'), serviceCode: plain('10015'), description: plain('Too many seats.') };

  expect(english.refusals.cartLine(facts).rule).toBe(
    'That is more than this customer may have of the plan. Partner Center refuses this purchase: “Too many seats.”',
  );
});

it.each(languages)('has other words for each sense in %s', (language) => {
  const text = textFor(readerOf({ language, locale: language }));
  const codes = '13605 800073 2006 2002 800023 800009 900252 800018 900416'.split(' ');
  const said = codes.map((serviceCode) => text.problems.of.purchaseRefused({ serviceCode: plain(serviceCode) }).next);

  expect(new Set(said).size).toBe(codes.length);
});
