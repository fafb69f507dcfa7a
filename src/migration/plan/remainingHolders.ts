import { defined } from '../../platform/defined';
import type { GroupId } from '../ids';
import type { CoverFault, Refusal } from '../offers/refusal';
import type { Holder, TenantSku } from '../offers/survey';
import { coveringOf } from '../people/cover';
import { licenceOf } from '../people/heldLicences';
import type { MigrationPlan } from './plan';
import type { Person, RemainingHolder } from './progress';
import { arrivedSince } from './stayingMarks';

type Reason = RemainingHolder['reason'];

/** Nobody of the plan who is still to do stays at the end, except when the migration was stopped before its turn came. */
const reasonByState: Readonly<Record<Person['state'], Reason>> = {
  todo: 'leftOut',
  failed: 'failed',
  leftOut: 'leftOut',
  // Was moved, and holds it now: somebody or something gave it again.
  done: 'arrivedLater',
};

interface Known {
  readonly person: Person | undefined;
  readonly inherited: boolean;
  readonly uncovered: Refusal<CoverFault> | undefined;
  /** Nothing was to be given to anybody. */
  readonly isDrop: boolean;
  /** Nothing that this person has is what the new plan needs. */
  readonly lacksBase: boolean;
  /** Did not hold it when people were chosen. */
  readonly isNew: boolean;
}

function reasonFor(holder: Holder, { person, inherited, uncovered, lacksBase, ...known }: Known): Reason {
  if (inherited) return 'inheritedFromGroup';
  if (uncovered !== undefined && person?.state !== 'done') return 'notCovered';
  if (person !== undefined) return reasonByState[person.state];
  // Chosen or not: the new plan would not have worked for this person.
  return lacksBase ? 'lacksBase' : unchosen(holder, known);
}

function unchosen(
  { guest, enabled, usageLocation }: Holder,
  { isDrop, isNew }: Pick<Known, 'isDrop' | 'isNew'>,
): Reason {
  if (guest) return 'guest';
  if (!enabled) return 'blocked';
  // Chosen or not: without a country this person could not have been moved.
  if (usageLocation === undefined && !isDrop) return 'noUsageLocation';
  return isNew ? 'arrivedLater' : 'notChosen';
}

function uncoveredIn(
  { cover, retired }: MigrationPlan,
  holder: Holder,
  skus: readonly TenantSku[],
): Refusal<CoverFault> | undefined {
  const covering = cover && coveringOf(holder, retired.skuId, cover, skus);
  return covering && 'refusal' in covering ? covering.refusal : undefined;
}

const isWithout = ({ replacement: { needs }, retired }: MigrationPlan, { licences }: Holder): boolean =>
  needs !== undefined && !needs.some((base) => base !== retired.skuId && licences.some(({ skuId }) => skuId === base));

/**
 * Who still holds the retired licence, and why; `holders` is what was read after the last move.
 *
 * @param skus of the tenant, where nothing is bought
 */
export function remainingHolders(
  plan: MigrationPlan,
  people: readonly Person[],
  holders: readonly Holder[],
  groups: readonly { readonly id: GroupId; readonly name: string }[],
  skus: readonly TenantSku[] = [],
): readonly RemainingHolder[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const arrived = new Set(
    arrivedSince(
      plan,
      holders.filter(({ id }) => !byId.has(id)),
    ),
  );
  return holders.map((holder) => {
    const groupIds = licenceOf(holder, plan.retired.skuId)?.groupIds ?? [];
    const uncovered = uncoveredIn(plan, holder, skus);
    const known = { person: byId.get(holder.id), inherited: groupIds.length > 0, uncovered };
    const [lacksBase, isNew] = [isWithout(plan, holder), arrived.has(holder)];
    const reason = reasonFor(holder, { ...known, isDrop: plan.cover !== undefined, lacksBase, isNew });
    return {
      id: holder.id,
      name: holder.name,
      reason,
      ...(reason === 'notCovered' ? defined({ uncovered }) : {}),
      groupNames: groupIds.map((id) => names.get(id) ?? id),
      ...(groupIds.length > 0 ? { groupIds } : {}),
    };
  });
}
