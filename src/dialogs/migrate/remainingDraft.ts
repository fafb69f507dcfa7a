import type { Migration } from '../../migration/plan/progress';
import type { Draft } from './draft';
import { answersOf } from './draftAgain';

/**
 * The draft for those who are left over after a migration: the same plan and terms, for everybody who holds the retired
 * licence still. Who is to be moved is shown once more, because some of them could not be.
 */
export const remainingDraft = ({ plan }: Migration, members: 'move' | 'remove'): Draft => ({
  ...answersOf(plan),
  people: { base: 'all', listed: [], members, blocked: members, guests: members, covered: 'remove' },
  peopleChosen: members === 'remove',
});
