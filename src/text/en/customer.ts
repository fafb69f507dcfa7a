import type { KnownEnd } from '../../migration/endOfTerm/knownEnd';
import type { Format } from '../format';

/** For the customer's own people: what changes, when, what to do. Never a price. Plain text. */
export const customer = (f: Format) => ({
  subject: (retired: string, replacement: string) => `Your move from ${retired} to ${replacement}`,
  greeting: 'Hello,',
  why: (retired: string) => `Microsoft has retired ${retired}.`,
  change: (replacement: string, people: number) =>
    f.forms(people, {
      one: `You now have ${replacement} instead. It is one licence, and nothing needs to be installed for the change itself.`,
      other: `You now have ${replacement} instead. The licences of ${f.count(people)} people were changed, and nothing needs to be installed for the change itself.`,
    }),
  removed: (retired: string) =>
    `Some of you already have a plan with everything you need; for you only the licence of ${retired} goes away.`,
  planless: (retired: string) =>
    `From some of you the licence of ${retired} is taken away and no other plan takes its place.`,
  whenHeading: 'When',
  when: {
    suspend: (retired: string) =>
      `The new licences work now. ${retired} is closed as soon as nobody holds it any more; from then on it can’t be opened.`,
    endNow: (retired: string) =>
      `The new licences work now. ${retired} is cancelled as soon as nobody holds it any more; from then on it can’t be opened.`,
    endAtTermOn: (retired: string, on: KnownEnd) =>
      `The new licences work now. ${retired} ends on ${f.day(on)} and is not renewed.`,
    leave: (retired: string) => `The new licences work now. ${retired} stays as it is for the time being.`,
  },
  whatChangesHeading: 'What changes',
  whatToDoHeading: 'What to do',
  signOut:
    '1. Sign out of Microsoft 365 and in again, so that the new licence is noticed. It can take an hour until everything shows.',
  export: (retired: string) =>
    `2. Save what you still need from ${retired}, for example chats and files. Do it soon: the data does not move by itself.`,
  teams: '3. From now on use Microsoft Teams: https://teams.microsoft.com or the Teams app on your phone.',
  ask: 'Questions? Please answer this message.',
});
