import type { User } from '../../core/model';
import type { EmulatorReply } from '../../core/reply';
import { licencesAfter } from '../../graph/licenceChange';
import type { LicenceChange } from '../../graph/licenceChange';
import { GraphProblem } from '../../graph/problem';
import { refuse } from '../refusal';
import { bodyOf, text, uncased } from '../visit';
import type { CustomerVisit } from '../visit';

const noSeats = /does not have any available licenses/;

/** The same engine as Graph's, behind Partner Center's own words. */
export function updateLicences(visit: CustomerVisit, user: User): EmulatorReply {
  const change = readChange(visit);
  const { customer, now } = visit;
  const licences = decide(visit, user, change);
  visit.write({ type: 'licencesSet', at: now, customerId: customer.id, userId: user.id, licences });
  const body = {
    licensesToAssign: change.add.map(({ skuId, disabledPlans }) => ({
      skuId,
      ...(disabledPlans.length === 0 ? {} : { excludedPlans: disabledPlans }),
    })),
    licensesToRemove: change.remove,
    licenseWarnings: [],
    attributes: { objectType: 'LicenseUpdate' },
  };
  return { status: 201, body, bom: true };
}

function decide({ customer, house, now }: CustomerVisit, user: User, change: LicenceChange) {
  try {
    return licencesAfter(change, user, customer, { now, skuFacts: (skuId) => house.catalogue.skuFacts(skuId) });
  } catch (error) {
    if (!(error instanceof GraphProblem)) throw error;
    if (!noSeats.test(error.message)) throw refuse(400, 60000, error.message);
    const skuId = /SKU ([0-9a-f-]{36})/.exec(error.message)?.[1] ?? '';
    const detail = `LicenseQuotaExceededException : Subscription with Account ${customer.id} and SKU ${skuId} does not have any available licenses left.`;
    throw refuse(400, 60012, 'We&#39;re sorry, no licences are left.', [detail]);
  }
}

function readChange(visit: CustomerVisit): LicenceChange {
  const body = bodyOf(visit);
  return {
    add: listOf(body['licensesToAssign']).map((item) => {
      const fields = uncased(item);
      return { skuId: guidOf(fields['skuId']), disabledPlans: listOf(fields['excludedPlans']).map(guidOf) };
    }),
    remove: listOf(body['licensesToRemove']).map(guidOf),
  };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function guidOf(value: unknown): string {
  const guid = text(value)?.toLowerCase();
  if (guid === undefined || !/^[0-9a-f-]{36}$/.test(guid)) throw refuse(400, 3000, 'A licence id is not a GUID.');
  return guid;
}
