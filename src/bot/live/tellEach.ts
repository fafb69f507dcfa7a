import type { AgentContact } from '../../migration/ports';

/** Tells each, also where another could not be told; true when somebody has heard. */
export async function tellEach(
  readers: readonly AgentContact[],
  tell: (contact: AgentContact) => Promise<unknown>,
  failed: (contact: AgentContact, error: unknown) => void,
): Promise<boolean> {
  let isHeard = false;
  for (const contact of readers) {
    try {
      await tell(contact);
      isHeard = true;
    } catch (error) {
      failed(contact, error);
    }
  }
  return isHeard;
}
