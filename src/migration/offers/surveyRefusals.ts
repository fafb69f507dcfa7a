import type { RetiredSource } from '../packs/pack';
import { sourceBy } from '../packs/sources';
import type { Sources } from '../packs/sources';
import { isActedOn, wayHas, wayOf } from '../plan/ways';
import { refusal } from './refusal';
import type { Refusal } from './refusal';
import type { Survey } from './survey';

function statusRefusal({ retired: { status, offerName: offer } }: Survey): Refusal | undefined {
  if (status === 'active') return undefined;
  return status === 'suspended' ? refusal('alreadySuspended', { offer }) : refusal('statusUnknown', { offer, status });
}

const wayRefusal = (source: RetiredSource | undefined): Refusal | undefined =>
  source === undefined || isActedOn(source.way)
    ? undefined
    : refusal('noticeOnly', { title: source.title, url: source.guide.url });

/** Everything that forbids the migration as a whole, all of it at once, so that it can be put right in one go. */
export function surveyRefusals(survey: Survey, sources: Sources): readonly Refusal[] {
  const { customer, retired, holders } = survey;
  const buys = wayHas(wayOf(retired), 'buy');
  const found = [
    wayRefusal(sourceBy(sources, retired)),
    statusRefusal(survey),
    !buys || customer.agreementSigned ? undefined : refusal('agreementMissing', { customer: customer.name }),
    !buys || customer.mayBuy ? undefined : refusal('accountInReview', { customer: customer.name }),
    holders.length > 0 ? undefined : refusal('nobodyHoldsIt', { offer: retired.offerName, quantity: retired.quantity }),
  ];
  return found.filter((each) => each !== undefined);
}
