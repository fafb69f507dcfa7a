import type { Migration } from '../../migration/plan/progress';
import { defined } from '../../platform/defined';
import { emptyDraft } from './draft';
import type { Draft } from './draft';

/**
 * The draft for those who are left over after a migration: the same plan and terms, for everybody who holds the retired
 * licence still. Who is to be moved is shown once more, because some of them could not be.
 */
export function remainingDraft({ plan }: Migration, members: 'move' | 'remove'): Draft {
  const { customer, retired, replacement, purchase, close } = plan;
  const term = purchase && { termDuration: purchase.termDuration, billingCycle: purchase.billingCycle };
  return {
    ...emptyDraft,
    customer: { id: customer.id, name: customer.name },
    subscriptionId: retired.subscriptionId,
    formId: replacement.formId,
    frontlineConfirmed: true,
    ...(plan.otherAudience ? { audienceConfirmedFor: replacement.formId } : {}),
    people: { base: 'all', listed: [], members, blocked: members, guests: members, covered: 'remove' },
    peopleChosen: members === 'remove',
    close,
    renewsItself: purchase?.renewsItself ?? true,
    ...defined({ term, partnerOfRecord: purchase?.partnerOfRecord }),
  };
}
