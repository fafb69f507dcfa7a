import type { SkuId } from '../../migration/ids';
import { coverOf, coverOffer } from '../../migration/offers/coverOffer';
import { planOffers } from '../../migration/offers/offers';
import { refusal } from '../../migration/offers/refusal';
import type { Refusal } from '../../migration/offers/refusal';
import { resolveRetiredSku } from '../../migration/offers/retiredSku';
import type { Holder, Survey, SurveyedCustomer } from '../../migration/offers/survey';
import { retiredAudience } from '../../migration/packs/audience';
import type { RetiredSource } from '../../migration/packs/pack';
import { recognise } from '../../migration/packs/recognise';
import type { Recognised } from '../../migration/packs/recognise';
import type { SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import { rebuySeats } from '../../migration/offers/rebuy';
import { readingOf, wholeOf } from '../../migration/reading';
import type { Reading, Unread } from '../../migration/reading';
import { workingFor } from '../../migration/people/cover';
import { surveyRefusals } from '../../migration/people/preflight';
import type { PreparationResult, PreparationWish } from '../../migration/ports';
import { defined } from '../../platform/defined';
import { endingSeats, withEnding } from '../customer/endingSeats';
import { readGroups } from '../customer/groups';
import type { CustomerReads, PreparationPorts } from '../deps';
import { withSegment } from '../readSegment';
import { readCatalogue } from './catalogueOf';
import { customerOf } from './customerOf';
import type { CustomerPorts } from './customerOf';
import { addIndicativePrices } from './indicativePrices';
import type { Memories } from './memories';
import { readRetired } from './retired';

type SurveyPorts = CustomerReads &
  CustomerPorts &
  Memories &
  Pick<PreparationPorts, 'migrations' | 'purchases' | 'carts' | 'sources' | 'clock' | 'log'>;
type SurveyWish = Extract<PreparationWish, { kind: 'survey' }>;

const refused = (...refusals: readonly Refusal[]): PreparationResult => ({ kind: 'refused', refusals });

/** Reads everything about one retired subscription of one customer. Writes nothing but a cart that is thrown away. */
export async function takeSurvey(
  ports: SurveyPorts,
  wish: SurveyWish,
  preparationId: string,
): Promise<PreparationResult> {
  const { customerId, subscriptionId } = wish;
  const { listed, facts, customer } = await beginning(ports, wish);
  const other = await ports.migrations.running(subscriptionId);
  if (other) return refused(refusal('alreadyMigrating', { customer: customer.name, migration: other }));
  const sold = await withSegment(facts, ports.sources, (item) => ports.catalogueMemory.sku(customer, item));
  const recognised = recognise(sold, ports.sources);
  if (!recognised) return refused(refusal('retiredSkuUnknown', { title: facts.offerName, found: '' }));

  const [tenant, read] = await Promise.all([ports.licences.skus(customerId), ports.skuMemory.skuOf(customerId, facts)]);
  // A plan whose free seats are not seen would be bought once more.
  const skus = wholeOf(tenant);
  const resolved = resolveRetiredSku(read, recognised, skus);
  if ('refusal' in resolved) return refused(resolved.refusal);
  const { source } = recognised;

  const [retired, reading] = await Promise.all([
    readRetired(ports, wholeOf(listed), { customerId, facts, source, skuId: resolved.skuId }),
    readHolders(ports, recognised.source, { customerId, skus, retired: resolved.skuId }),
  ]);
  // Who can't be read is shown and not moved; a list without an end can't be shown.
  const { items: holders, unread } = reading;
  if (reading.isCut) wholeOf(reading);
  const groups = await readGroups(ports, customerId, resolved.skuId, holders);
  const takenAt = ports.clock.now().toISOString();
  const known = knownOf(recognised, skus, resolved.skuId);
  const told = { skus, holders, groups, ...unreadOf(unread) };
  const survey: Survey = { takenAt, customer, retired: { ...retired, ...known }, ...told, offers: [] };
  const refusals = surveyRefusals(survey, ports.sources);
  if (refusals.length > 0) return refused(...refusals);
  return { kind: 'survey', survey: await withOffers(ports, survey, { source, all: listed.items, preparationId }) };
}

/** The list has the retired subscription, too. */
async function beginning(ports: SurveyPorts, wish: SurveyWish) {
  const { customerId, subscriptionId } = wish;
  const [listed, customer] = await Promise.all([ports.subscriptions.list(customerId), customerOf(ports, wish)]);
  const found = listed.items.find(({ id }) => id === subscriptionId);
  return { listed, customer, facts: found ?? (await ports.subscriptions.get(customerId, subscriptionId)) };
}

/** What the tenant's own SKU tells of the plan. */
function knownOf({ source, by }: Recognised, skus: Survey['skus'], retired: SkuId) {
  const partNumber = skus.find(({ skuId }) => skuId === retired)?.partNumber ?? '';
  const audience = retiredAudience(source, partNumber);
  return by === 'likeness' && partNumber !== '' ? { audience, knownBy: partNumber } : { audience };
}

const unreadOf = (unreadHolders: readonly Unread[]): Pick<Survey, 'unreadHolders'> =>
  unreadHolders.length > 0 ? { unreadHolders } : {};

interface Tenant {
  readonly customerId: SurveyedCustomer['id'];
  readonly skus: Survey['skus'];
  readonly retired: SkuId;
}

/** Where nothing is bought, of what works for each is kept as much as tells anything of the retired licence. */
async function readHolders(
  { licences }: Pick<SurveyPorts, 'licences'>,
  { coveredBy }: RetiredSource,
  { customerId, skus, retired }: Tenant,
): Promise<Reading<Holder>> {
  if (coveredBy === undefined) return licences.holders(customerId, retired);
  const cover = coverOf(coveredBy);
  return readingOf(await licences.holders(customerId, retired, 'working'), ({ working, ...holder }) =>
    working === undefined ? holder : { ...holder, working: workingFor(working, retired, cover, skus) },
  );
}

interface Offered {
  readonly source: RetiredSource;
  /** Every subscription of the customer. */
  readonly all: readonly SubscriptionFacts[];
  readonly preparationId: string;
}

async function withOffers(
  ports: SurveyPorts,
  survey: Survey,
  { source, all, preparationId }: Offered,
): Promise<Survey> {
  const { customer, skus, retired, holders } = survey;
  const others = all.filter(({ id }) => id !== retired.subscriptionId);
  const ending = await endingSeats({ subscriptions: ports.skuMemory }, customer.id, others);
  if (source.coveredBy) {
    const offers = [coverOffer(coverOf(source.coveredBy), holders)];
    return { ...survey, skus: withEnding(skus, ending), offers };
  }
  const { audience = 'everyone' } = retired;
  const claimed = await ports.purchases.seatsClaimed(customer.id);
  const rebuy = source.way === 'rebuy' ? rebuySeats(survey, claimed.get(retired.skuId) ?? 0) : undefined;
  const taken = { claimed, ending };
  const wanted = { source, customer, skus, retiredSkuId: retired.skuId, ...taken, audience, ...defined({ rebuy }) };
  const catalogue = await readCatalogue(ports, wanted);
  const priced = await addIndicativePrices(ports, customer, catalogue, preparationId);
  return { ...survey, offers: planOffers({ ...wanted, catalogue: priced }) };
}
