import type { KnownEnd } from '../../migration/endOfTerm/knownEnd';
import type { CloseAction } from '../../migration/packs/pack';
import type { Format } from '../format';
import type { OneLine } from '../plain';

const changes = (f: Format) => ({
  why: (retired: OneLine) => `Microsoft has retired ${retired}.`,
  change: (replacement: OneLine, people: number) =>
    f.forms(people, {
      one: `You now have ${replacement} instead. Only one person is concerned, and nothing needs to be installed for the change itself.`,
      other: `You now have ${replacement} instead. The licences of ${f.count(people)} people were changed, and nothing needs to be installed for the change itself.`,
    }),
  changeAhead: (replacement: OneLine, people: number) =>
    f.forms(people, {
      one: `You will get ${replacement} instead. Only one person is concerned, and nothing needs to be installed for the change itself.`,
      other: `You will get ${replacement} instead. The licences of ${f.count(people)} people will be changed, and nothing needs to be installed for the change itself.`,
    }),
  removed: (retired: OneLine) =>
    `Some of you already have a plan with everything you need; you lose only the licence for ${retired}.`,
  planless: (retired: OneLine) => `Some of you lose the licence for ${retired}, and no other plan takes its place.`,
});

type Closing<Action extends CloseAction = CloseAction> = Readonly<Record<Action, (retired: OneLine) => string>>;

const when = (f: Format) => ({
  worksNow: 'The new licences work now.',
  worksAtOnce: 'We will change the licences soon. The new one works at once; nobody is without one at any moment.',
  takenSoon: 'We will take the licences away soon.',
  closed: {
    suspend: (retired) => `${retired} is closed and can’t be opened any more.`,
    endNow: (retired) => `${retired} is cancelled and can’t be opened any more.`,
    leave: (retired) => `${retired} stays as it is for the time being.`,
  } satisfies Closing<Exclude<CloseAction, 'endAtTerm'>>,
  endAtTermOn: (retired: OneLine, on: KnownEnd) => `${retired} ends on ${f.day(on)} and is not renewed.`,
  ahead: {
    suspend: (retired) => `${retired} is closed as soon as nobody holds it any more; from then on it can’t be opened.`,
    endNow: (retired) =>
      `${retired} is cancelled as soon as nobody holds it any more; from then on it can’t be opened.`,
    endAtTerm: (retired) => `${retired} stays as it is as long as somebody holds it.`,
    leave: (retired) => `${retired} stays as it is for the time being.`,
  } satisfies Closing as Closing,
});

const steps = (f: Format) => ({
  signOut:
    'Sign out of Microsoft 365 and in again so that the new licence is recognised. It can take an hour for everything to appear.',
  signOutThen:
    'After the change, sign out of Microsoft 365 and in again so that the new licence is recognised. It can take an hour for everything to appear.',
  save: (retired: OneLine) =>
    `Save what you still need from ${retired}, for example chats and files. Do it soon: the data does not move by itself.`,
  gone: (retired: OneLine) =>
    `If you miss something that was in ${retired}, tell us at once by answering this message: nobody can open it any more.`,
  goneUntil: (retired: OneLine, on: string) =>
    `If you miss something that was in ${retired}, tell us before ${f.day(on)} by answering this message: until then it can be opened again.`,
  teams: 'From now on, use Microsoft Teams: https://teams.microsoft.com or the Teams app on your phone.',
  teamsThen: 'After the change, use Microsoft Teams: https://teams.microsoft.com or the Teams app on your phone.',
});

/** For the customer's own people: what changes, when, what to do. Never a price. Plain text. */
export const customer = (f: Format) => ({
  subject: (retired: OneLine, replacement: OneLine) => `Your move from ${retired} to ${replacement}`,
  subjectRemoved: (retired: OneLine) => `Your licence for ${retired}`,
  greeting: 'Hello,',
  ...changes(f),
  whatChangesHeading: 'What changes',
  whenHeading: 'When',
  when: when(f),
  whatToDoHeading: 'What to do',
  steps: steps(f),
  ask: 'Questions? Please answer this message.',
});
