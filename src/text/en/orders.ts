import { fact, numberFact } from '../facts';
import type { SentenceFacts } from '../facts';
import type { Format } from '../format';
import { orderState } from './orderState';

const shownAs = (facts: SentenceFacts): string => {
  const word = fact(facts, 'order');
  return word === '' ? '' : ` Partner Center shows it as “${word}”.`;
};

const titles: Readonly<Record<string, string>> = {
  'pending review': 'The order is waiting for a review.',
  'po upload complete': 'The order is waiting for a review.',
  'pending po upload': 'The order is waiting for a purchase order (PO).',
  suspended: 'The order is suspended.',
};

function pending(facts: SentenceFacts) {
  const word = fact(facts, 'order');
  if (fact(facts, 'stop') === 'asked') {
    return {
      title: 'I’ll stop as soon as it is known what becomes of the order.',
      what: `Until then its licences may still come. I buy nothing meanwhile.${shownAs(facts)}`,
      next:
        word === ''
          ? 'I look at it every hour. If two looks an hour apart show nothing of it, I end this without knowing. I then buy this plan for this customer only once it is known.'
          : 'I look at it every hour and tell you. If the order is no longer wanted, cancel it in Partner Center.',
    };
  }
  return {
    title: titles[word] ?? 'The order has not gone through yet.',
    what: `Whoever has not moved yet works as before, and I buy nothing meanwhile.${shownAs(facts)}`,
    next: orderState(word).next,
  };
}

/** What became of an order that was placed. */
export const ofOrder = (f: Format) => ({
  orderPending: pending,
  orderDead: (facts: SentenceFacts) => ({
    title: 'Nothing came of the order.',
    what: `Nothing was bought and nobody was moved: I looked twice, an hour apart, and there is neither a subscription nor a licence of it.${shownAs(facts)}`,
    next: 'Let me order the same at the price you confirmed; just before that, I check this order once more. Or begin again with a new offer.',
  }),
  orderCancelled: (facts: SentenceFacts) => ({
    title: 'The order went through, and has been cancelled since.',
    what: `I looked twice, an hour apart: what came of it is gone. Whoever has not moved yet works as before.${shownAs(facts)}`,
    next: 'Ask who cancelled it in Partner Center, and why. If it is still wanted, begin again: you see the new offer before anything is bought.',
  }),
  orderPartly: (facts: SentenceFacts) => {
    const missing = fact(facts, 'missing');
    const given = f.count(numberFact(facts, 'fulfilled') ?? 0);
    const ordered = f.count(numberFact(facts, 'ordered') ?? 0);
    return {
      title: 'Only part of the order went through.',
      what: `${missing === '' ? `${given} of ${ordered} licences were bought and stay bought.` : `Missing, in whole or in part: ${missing}. The rest was bought and stays bought.`} Whoever has not moved yet works as before.${shownAs(facts)}`,
      next: 'Begin again: the licences that came are used first, and you see the offer for the rest before anything is bought.',
    };
  },
});
