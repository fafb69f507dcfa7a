import type { Refusal, RefusalCode } from '../../migration/offers/refusal';
import { fact } from '../../text/facts';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { toAccount, toSubscriptions } from './remedies';
import type { OutsidePage } from './remedies';

type Leads = (customerId: string, reader: Reader, refusal: Refusal) => readonly OutsidePage[];

/** Microsoft's own, whose address the pack names. */
const toGuide: Leads = (_customerId, reader, { facts }) =>
  /^https:\/\//.test(fact(facts, 'url')) ? [{ title: textFor(reader).remedies.guide, url: fact(facts, 'url') }] : [];

/** Where the remedy lies outside; what is not named is put right here, or nowhere. */
const leads: Readonly<Partial<Record<RefusalCode, readonly Leads[]>>> = {
  agreementMissing: [toAccount],
  accountInReview: [toAccount],
  notEducation: [toAccount],
  alreadySuspended: [toSubscriptions],
  statusUnknown: [toSubscriptions],
  retiredSkuNotInTenant: [toSubscriptions],
  transferOpen: [toSubscriptions],
  transitionOpen: [toSubscriptions],
  nobodyHoldsIt: [toSubscriptions],
  purchaseInDoubt: [toSubscriptions],
  lineAttestation: [toSubscriptions],
  noticeOnly: [toSubscriptions, toGuide],
};

/** Each page once, in the order of the reasons. */
export function refusalRemedies(
  customerId: string,
  refusals: readonly Refusal[],
  reader: Reader,
): readonly OutsidePage[] {
  const all = refusals.flatMap((refusal) =>
    (leads[refusal.code] ?? []).flatMap((lead) => lead(customerId, reader, refusal)),
  );
  return [...new Map(all.map((remedy) => [remedy.url, remedy])).values()];
}
