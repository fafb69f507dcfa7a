import type { PersonFailureCode } from '../../../migration/plan/progress';
import { fact } from '../../facts';
import type { SentenceFacts } from '../../facts';
import { coverFix, coverReason } from '../drop/cover';

type Failures = Readonly<Record<PersonFailureCode, (facts: SentenceFacts) => string>>;

/** Why one person could not be moved, after that person’s name. */
export const failures: Failures = {
  inheritedFromGroup: (facts) =>
    fact(facts, 'groups') === ''
      ? 'the licence comes from a group'
      : `the licence comes from the group ${fact(facts, 'groups')}`,
  noUsageLocation: () => 'no usage location is set',
  noSeat: () => 'no unused licence was left',
  planConflict: () => 'another licence of theirs contains a service that can’t exist twice',
  planDependency: () => 'another service of theirs needs the retired licence',
  notAllowedThere: () => 'a service of the new plan is not offered in the country of their usage location',
  addressTaken: () => 'another account uses one of their mail addresses: take it off one of the two',
  masteredElsewhere: () =>
    'the account is synchronised from the customer’s own directory: the usage location has to be set there',
  directoryFull: () => 'the customer’s directory has reached its size limit: its administrator has to free some of it',
  coverGone: () => 'the other licence they were to keep is gone',
  baseGone: () => 'the licence that the new plan needs is gone',
  userGone: () => 'the account no longer exists',
  ...coverReason,
  noAccess: () => 'Microsoft refused me the right to change this person',
  notReadBack: () => 'Microsoft accepted the change, but it does not show',
  unknown: (facts) =>
    fact(facts, 'words') === ''
      ? `Microsoft gave no reason I understand${asked(facts)}`
      : `Microsoft says “${fact(facts, 'words')}”${asked(facts)}`,
};

/** What helps, where the reason alone does not tell it. */
export const fixes: Readonly<Partial<Record<PersonFailureCode, string>>> = {
  inheritedFromGroup: 'Take them out of the group in Entra, or leave them out here.',
  noUsageLocation: 'Set the usage location in Entra.',
  noSeat: 'Free a licence or buy another one in Partner Center.',
  planConflict: 'Take the other licence away in Entra, or leave them out here.',
  planDependency: 'Take away what needs it in Entra, or leave them out here.',
  notAllowedThere: 'Check the usage location in Entra, or leave them out here.',
  ...coverFix,
  coverGone: 'Leave them out here, and move them to the new plan afterwards.',
  baseGone: 'Give them that licence again in the Microsoft 365 admin center, then try again here; or leave them out.',
  userGone: 'There is nothing left to do: leave them out.',
  noAccess: 'Ask your administrator whether my rights there are still in place.',
  notReadBack: 'Wait a few minutes, then try again.',
};

/** What Microsoft’s support asks for. */
function asked(facts: SentenceFacts): string {
  const code = fact(facts, 'code');
  const request = fact(facts, 'request');
  if (request === '') return code === '' ? '' : ` (${code})`;
  return code === '' ? ` (request ${request})` : ` (${code}, request ${request})`;
}
