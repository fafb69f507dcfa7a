import type { RefusalCode } from '../../migration/offers/refusal';
import { fact, numberFact } from '../facts';
import type { Advice, SentenceFacts } from '../facts';
import type { Format } from '../format';
import { coverAdvice } from './drop/cover';
import { ofNeeds, seatLimit } from './baskets/needs';
import { underWay } from './migrations/underWay';
import { linesWords, purchaseRefusal } from './purchaseRefusals';

type Worded = Readonly<Record<RefusalCode, (facts: SentenceFacts) => Advice>>;

const found = (facts: SentenceFacts): string => (fact(facts, 'found') === '' ? 'nothing' : fact(facts, 'found'));

const ofCustomer = (f: Format) => ({
  agreementMissing: () => ({
    rule: 'The customer has not accepted the Microsoft Customer Agreement, so nothing can be bought for them.',
    next: 'Let them accept it, or confirm it in Partner Center under the customer’s account, then try again.',
  }),
  accountInReview: () => ({
    rule: 'Microsoft is still reviewing this customer’s account, or has refused it. Until that is settled nothing can be bought.',
    next: 'Look at the customer’s account in Partner Center; Microsoft names there what it is waiting for.',
  }),
  retiredSkuUnknown: (facts: SentenceFacts) => ({
    rule: `Partner Center does not say which licence this subscription gives, and the customer’s licences leave no single answer (found: ${found(facts)}). I don’t guess, because licences would be taken away on that guess.`,
    next: 'Move the people in the Microsoft 365 admin center, or ask your Planshift administrator to add the licence’s id to the pack.',
  }),
  retiredSkuNotInTenant: (facts: SentenceFacts) => ({
    rule: `The licence of this subscription is not among the customer’s licences (found: ${found(facts)}).`,
    next: 'If it was bought in the last hours, try again later. Otherwise look at the subscription in Partner Center.',
  }),
  alreadySuspended: () => ({
    rule: 'The subscription is suspended already, so its people have no access any more and its data is on its way to deletion.',
    next: 'Reactivate it in Partner Center first, then type **migrate** again.',
  }),
  statusUnknown: (facts: SentenceFacts) => ({
    rule: `Partner Center shows the subscription as “${fact(facts, 'status')}”. I only work on active ones, so I leave it alone.`,
    next: 'Look at it in Partner Center; when it says “active”, try again.',
  }),
  alreadyMigrating: (facts: SentenceFacts) => ({
    rule: `This subscription is being moved already${fact(facts, 'migration') === '' ? '' : ` (${fact(facts, 'migration')})`}.`,
    next: 'Type **migrations** to see how it stands.',
  }),
  ...underWay(f),
  noticeOnly: (facts: SentenceFacts) => ({
    rule: `I can’t move ${fact(facts, 'title') || 'this plan'}: I only tell you when it ends.`,
    next: 'Move it in Partner Center, following Microsoft’s guide for it.',
  }),
  nobodyHoldsIt: (facts: SentenceFacts) => ({
    rule: `Nobody holds a licence of it${(numberFact(facts, 'quantity') ?? 0) > 0 ? `, though ${f.count(numberFact(facts, 'quantity') ?? 0)} are paid for` : ''}. There is nobody to move.`,
    next: 'Close the subscription in Partner Center when the customer agrees.',
  }),
});

function catalogueSays(facts: SentenceFacts): string {
  if (fact(facts, 'why') === 'untold') return 'the catalogue does not tell what it is';
  if (fact(facts, 'why') === 'licence') return 'it gives other licences than those of this plan';
  return `in this customer’s country the catalogue calls it “${fact(facts, 'title')}”`;
}

/** Of what only the catalogue, or the licence itself, can tell. */
const ofProof = (_f: Format) => ({
  onlyLikeness: (facts: SentenceFacts) => ({
    rule: `Only its name makes it ${fact(facts, 'title')}, and other plans have the same licence. Without a verified id of it I buy nothing in its place.`,
    next: 'Ask your Planshift administrator to add the id of its catalogue item or offer to the pack.',
  }),
  nothingToDo: () => ({
    rule: 'The customer has enough licences without it, and it is to stay open: there is nothing to do.',
    next: 'Choose another way for the retired subscription.',
  }),
  otherLicence: () => ({
    rule: 'The licences are not the ones that people have, so nobody would keep theirs.',
    next: 'Choose another plan.',
  }),
  catalogueOther: (facts: SentenceFacts) => ({
    rule: `Nobody has verified its id in Microsoft’s catalogue, ${fact(facts, 'item')}, and ${catalogueSays(facts)}.`,
    next: 'Have that id in the pack checked against the price list, or choose another plan.',
  }),
});

const ofPlan = (f: Format) => ({
  seatLimit: seatLimit(f),
  devicePlan: () => ({
    rule: 'Device plans are bought for 72 months: they license devices, not people, and have no chat.',
    next: 'Choose Office 365 A1 or Microsoft 365 A3 instead.',
  }),
  sameLicence: () => ({
    rule: 'The licences are those of the retired plan itself: taking one away would take away the other.',
    next: 'Choose another plan.',
  }),
  notEducation: () => ({
    rule: 'Education plans are only for customers that Microsoft has approved as education, and this one is not.',
    next: 'Request the education qualification in Partner Center, or choose another plan.',
  }),
  educationInReview: () => ({
    rule: 'Education plans are only for customers that Microsoft has approved as education, and it is still reviewing this one.',
    next: 'Wait for the answer, usually a few days, or choose another plan.',
  }),
  notInCatalogue: () => ({
    rule: 'Not in Microsoft’s catalogue for this customer’s country.',
    next: 'Choose another plan.',
  }),
  notPurchasable: () => ({
    rule: 'In the catalogue, but not for sale to this customer at present.',
    next: 'Choose another plan.',
  }),
});

const ofPeople = (f: Format) => ({
  inheritedFromGroup: (facts: SentenceFacts) => ({
    rule: `The licence comes from the group ${fact(facts, 'groups') || fact(facts, 'group') || 'they are in'}, so it can’t be taken from a single person.`,
    next: 'Take them out of the group, or change the group’s licence in Entra, then check again.',
  }),
  noUsageLocation: () => ({
    rule: 'No usage location is set, and Microsoft assigns no licence without one.',
    next: 'Confirm one country for them here, or set it in Entra.',
  }),
  nobodyLeft: () => ({
    rule: 'With this choice nobody moves and nobody loses the retired licence.',
    next: 'Choose at least one person.',
  }),
  audienceUnasked: () => ({
    rule: 'It is sold for different people from the retired plan, and nobody has confirmed it for these.',
    next: 'Go back to the review: you are asked about it first.',
  }),
  planlessUnasked: (facts: SentenceFacts) => {
    const n = numberFact(facts, 'people') ?? 1;
    const who = f.forms(n, { one: 'one person', other: `${f.count(n)} people` });
    return {
      rule: `With this choice ${who} would have no plan at all, and nobody has said that this is meant.`,
      next: 'Go back to the review: you are asked about them first.',
    };
  },
});

/** What stands in the way is said as Microsoft has it: in its last days, or for some other reason. */
function seatsOwed(f: Format, facts: SentenceFacts): Advice {
  const owed = numberFact(facts, 'owed') ?? 0;
  const more = `The customer’s people hold ${f.forms(owed, { one: 'one more licence', other: `${f.count(owed)} more licences` })} of this plan than are active`;
  if (fact(facts, 'status') === 'warning')
    return {
      rule: `${more}: its subscription has ended and is in its last days. New licences would go to them first.`,
      next: 'Renew that subscription if it still can be, or take those licences away, then type **migrate** again; or choose another plan.',
    };
  return {
    rule: `${more}, for example because a subscription of it is suspended. New licences would go to them first.`,
    next: 'Reactivate that subscription if it has not ended, or take those licences away, then type **migrate** again; or choose another plan.',
  };
}

const ofQuote = (f: Format) => ({
  noPrice: () => ({
    rule: 'Partner Center gives no price for this purchase, and I don’t buy without one.',
    next: 'Choose another term, or try again later.',
  }),
  cartLine: (facts: SentenceFacts) => ({
    rule: [purchaseRefusal(facts)?.rule, linesWords(facts)].filter((part) => part !== undefined).join(' '),
    next: 'Choose another plan or term, or look at the customer in Partner Center.',
  }),
  lineAttestation: () => ({
    rule: 'Microsoft sells this plan only to whoever accepts a condition of its own with the purchase, and I can’t do that for you.',
    next: 'Buy it in Partner Center, then begin again: unused licences are used first. Or choose another plan.',
  }),
  noSeatForEverybody: (facts: SentenceFacts) => ({
    rule: `There are not enough licences for everybody who is to move (${f.count(numberFact(facts, 'free') ?? 0)} for ${f.count(numberFact(facts, 'needed') ?? 0)}).`,
    next: 'Choose a term, so that the rest can be bought, or fewer people.',
  }),
  seatsOnTheirWay: (facts: SentenceFacts) => {
    const seats = numberFact(facts, 'seats') ?? 0;
    return {
      rule: `Microsoft is still preparing ${f.forms(seats, { one: 'one licence', other: `${f.count(seats)} licences` })} of this plan, bought by migration ${fact(facts, 'migration')}. Buying now would mean buying twice.`,
      next: 'Wait until Microsoft shows them, usually some minutes and at most a day, then type **migrate** again: they are used first.',
    };
  },
  purchaseInDoubt: (facts: SentenceFacts) => ({
    rule: `Nobody knows yet whether migration ${fact(facts, 'migration')} has bought this plan for this customer. Buying now might mean buying twice.`,
    next: `Look in Partner Center: once the order shows, or its cart has run out, I know. Until then choose another plan, or only as many people as there are unused licences.`,
  }),
  seatsOwed: (facts: SentenceFacts) => seatsOwed(f, facts),
  planChanged: () => ({
    rule: 'Something has changed at Microsoft since you chose, so the choice no longer holds.',
    next: 'Type **migrate** again: I read everything anew and show you.',
  }),
});

export const refusals = (f: Format): Worded => ({
  ...ofCustomer(f),
  ...ofPlan(f),
  ...ofProof(f),
  ...ofPeople(f),
  ...coverAdvice,
  ...ofNeeds,
  ...ofQuote(f),
});
