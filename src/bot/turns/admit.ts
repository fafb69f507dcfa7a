import { mayBeHeard } from '../../migration/accessRule';
import type { AccessRule } from '../../migration/accessRule';
import type { Rights } from '../../migration/ports';
import { mayDo } from '../../migration/rights/right';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import type { Sender } from './sender';

/** Why somebody is not heard, and whom to ask. */
export type NotAllowed = (text: Text) => Phrase;

interface Admitting {
  readonly access: AccessRule;
  readonly rights: Rights;
}

/**
 * Whether somebody may look at all, before anything is looked up for them; undefined where they may. Who they are and in which
 * tenant is what Teams vouches for.
 */
export async function whyNotHeard(person: Sender, { access, rights }: Admitting): Promise<NotAllowed | undefined> {
  if (!mayBeHeard(person, access)) return outside(person, access);
  if (access.mode !== 'groups') return undefined;
  const standing = await rights.of(person.agentId, 'lately');
  if (mayDo(standing, { right: 'view', asked: 'withinADay' })) return undefined;
  return (text) => text.rights.none[standing.because ?? 'noGroup'];
}

function outside({ objectId, tenantId }: Sender, access: AccessRule): NotAllowed {
  if (objectId === undefined || tenantId === undefined) return (text) => text.rights.none.nobody;
  const isElsewhere = access.mode !== 'local' && tenantId !== access.tenantId.toLowerCase();
  return (text) => (isElsewhere ? text.rights.none.otherTenant : text.chat.notAllowed);
}
