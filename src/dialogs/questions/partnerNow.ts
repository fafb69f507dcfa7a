import type { ShownPartner } from '../../cards/parts/partnerShown';
import { factsOf } from '../migrate/question';
import type { Asking } from '../migrate/question';

/** The reseller as it was chosen, else that of the retired subscription; undefined when it is sold directly. */
export function partnerNow(asking: Asking): ShownPartner | undefined {
  const { retired } = factsOf(asking).survey;
  const id = asking.draft.partnerOfRecord ?? retired.partnerOfRecord ?? '';
  const quoted = asking.quoted?.plan.purchase?.partnerOfRecord === id ? asking.quoted.partnerName : undefined;
  return id === '' ? undefined : { id, name: id === retired.partnerOfRecord ? retired.partnerName : quoted };
}
