import type { RetirementPack } from '../packs/pack';
import { packById } from '../packs/packs';
import type { Packs } from '../packs/packs';
import { refusal } from './refusal';
import type { Refusal } from './refusal';
import type { Survey } from './survey';

function statusRefusal({ retired: { status, offerName: offer } }: Survey): Refusal | undefined {
  if (status === 'active') return undefined;
  return status === 'suspended' ? refusal('alreadySuspended', { offer }) : refusal('statusUnknown', { offer, status });
}

const modeRefusal = (pack: RetirementPack | undefined): Refusal | undefined =>
  pack?.mode === 'notice-only' ? refusal('noticeOnly', { title: pack.title, url: pack.guide.url }) : undefined;

/** Everything that forbids the migration as a whole, all of it at once, so that it can be put right in one go. */
export function surveyRefusals(survey: Survey, packs: Packs): readonly Refusal[] {
  const { customer, retired, holders } = survey;
  const found = [
    modeRefusal(packById(packs, retired.packId)),
    statusRefusal(survey),
    customer.agreementSigned ? undefined : refusal('agreementMissing', { customer: customer.name }),
    customer.mayBuy ? undefined : refusal('accountInReview', { customer: customer.name }),
    holders.length > 0 ? undefined : refusal('nobodyHoldsIt', { offer: retired.offerName, quantity: retired.quantity }),
  ];
  return found.filter((each) => each !== undefined);
}
