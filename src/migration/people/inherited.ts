import { refusal } from '../offers/refusal';
import type { Refusal } from '../offers/refusal';
import type { HeldLicence } from '../offers/survey';

/** A licence that comes from a group comes back by itself, also to somebody who holds it directly besides. */
export function inherited({ groupIds }: HeldLicence, groupNames: ReadonlyMap<string, string>): Refusal | undefined {
  if (groupIds.length === 0) return undefined;
  const groups = groupIds.map((id) => groupNames.get(id) ?? id).sort();
  return refusal('inheritedFromGroup', { groups: groups.join(', '), groupCount: groups.length });
}
