import { eachChargeOf } from '../../migration/offers/purchaseSums';
import { linesOf } from '../../migration/plan/basket';
import type { Purchase } from '../../migration/plan/plan';
import { formatFor } from '../../text/format';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { chargePhrase } from '../parts/chargePhrase';
import { capital, shown } from '../parts/names';
import { partnerShown } from '../parts/partnerShown';
import { sumWords } from '../parts/sumWords';
import { renewalSaid } from './renewal';
import type { Fact } from './reviewStep';

interface Shown {
  readonly reader: Reader;
  readonly locked: boolean;
  readonly partnerName?: string | undefined;
}

/** Everything Partner Center priced, as it priced it. */
export function purchaseFacts(purchase: Purchase, { reader, locked, partnerName }: Shown): readonly Fact[] {
  const text = textFor(reader);
  const { review, words } = text;
  const { fact } = review;
  const { cancellableUntil, partnerOfRecord: id, termDuration, billingCycle } = purchase;
  return [
    { title: fact.term, value: capital(words.term(termDuration, billingCycle)) },
    ...prices(purchase, reader),
    { title: fact.cancel, value: cancellableUntil ? review.cancelUntil(cancellableUntil) : review.notCancellable },
    ...(locked ? [{ title: fact.renewal, value: renewalSaid(purchase, text) }] : []),
    {
      title: fact.partner,
      value: id === undefined ? review.direct : capital(partnerShown({ id, name: partnerName }, text)),
    },
  ];
}

function prices(purchase: Purchase, reader: Reader): readonly Fact[] {
  const { price } = purchase;
  const { review } = textFor(reader);
  const total = totalOf(purchase, reader);
  if (price.total?.amount === 0) return [{ title: review.fact.price, value: capital(sumWords(price.total, reader)) }];
  return [
    ...seatPrices(purchase, reader),
    ...(total === undefined ? [] : [{ title: review.fact.total, value: total }]),
  ];
}

/** Of a basket each of its plans by its name. */
function seatPrices(purchase: Purchase, reader: Reader): readonly Fact[] {
  const { review } = textFor(reader);
  return linesOf(purchase).flatMap(({ name, price: { seatPerCharge: each, charges } }) =>
    each === undefined
      ? []
      : [
          {
            title: name === undefined ? review.fact.price : shown(name),
            value: review.charges(chargePhrase(each, purchase.billingCycle, reader), charges),
          },
        ],
  );
}

function totalOf(purchase: Purchase, reader: Reader): Phrase | undefined {
  const { review } = textFor(reader);
  const { money } = formatFor(reader);
  const { price } = purchase;
  if (price.total === undefined) return undefined;
  const amount = money(price.total);
  if (price.atMost) return review.atMost(amount);
  const each = eachChargeOf(purchase);
  return review.total(each === undefined ? amount : review.sum(price.charges, money(each), amount));
}
