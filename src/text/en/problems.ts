import type { ProblemCode } from '../../migration/plan/progress';
import { fact, numberFact } from '../facts';
import type { SentenceFacts } from '../facts';
import type { Format } from '../format';
import type { Phrase } from '../plain';
import { purchaseUnknown } from './doubt';
import { ofOrder } from './orders';
import { orderState } from './orderState';
import { purchaseRefusal } from './purchaseRefusals';
import { failures, fixes } from './migrations/failures';
import { changeProblems, changes } from './migrations/quoteChanges';
import { signInProblems } from './house/signIn';

/** What happened, what did not happen, what to do. */
interface ProblemWords {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}

type Problems = Readonly<Record<ProblemCode, (facts: SentenceFacts) => ProblemWords>>;

/** What Microsoft's support asks for. */
const evidence = (facts: SentenceFacts): string => {
  const code = fact(facts, 'serviceCode');
  const id = fact(facts, 'correlationId');
  if (code === '' && id === '') return '';
  if (id === '') return ` Partner Center’s code: ${code}.`;
  return code === ''
    ? ` For Microsoft’s support: ${id}.`
    : ` Partner Center’s code: ${code}; for Microsoft’s support: ${id}.`;
};

const ofPurchase = (f: Format) => ({
  purchaseUnknown,
  purchaseRefused: (facts: SentenceFacts) => {
    const known = purchaseRefusal(facts);
    return {
      title: 'Partner Center refused the purchase.',
      what: `${known === undefined ? '' : `${known.rule} `}Nothing was bought and nobody was moved.${evidence(facts)}`,
      next: known?.next ?? 'Check in Partner Center that the customer may buy this plan, then try again; or stop here.',
    };
  },
  seatsNotReady: (facts: SentenceFacts) => {
    const ready = numberFact(facts, 'free');
    const needed = numberFact(facts, 'needed');
    const { what, next } = orderState(fact(facts, 'order'));
    return {
      title: 'The licences are not ready yet.',
      what: `${fact(facts, 'way') === 'rebuy' ? 'Everybody' : 'Whoever has not moved yet'} works as before.${ready === undefined || needed === undefined ? '' : ` Microsoft shows ${f.count(ready)} of ${f.count(needed)} licences.`}${stillMissing(facts)}${what}`,
      next,
    };
  },
});

const stillMissing = (facts: SentenceFacts): string =>
  fact(facts, 'missing') === '' ? '' : ` Still missing: ${fact(facts, 'missing')}.`;

/** How much of a list could not be read; without figures the list did not come to its end. */
function unreadEntries(f: Format, facts: SentenceFacts): string {
  const unread = numberFact(facts, 'unread') ?? 0;
  if (unread === 0) return 'One of Microsoft’s lists could not be read to its end.';
  const of = f.count(unread + (numberFact(facts, 'read') ?? 0));
  return `In one of Microsoft’s lists ${f.count(unread)} of ${of} entries could not be read.`;
}

const ofRun = (f: Format) => ({
  peopleFailed: (facts: SentenceFacts) => {
    const failed = numberFact(facts, 'failed') ?? 0;
    return {
      title: f.forms(failed, {
        one: 'One person could not be moved.',
        other: failed === 0 ? 'Some people could not be moved.' : `${f.count(failed)} people could not be moved.`,
      }),
      what: f.forms(failed, {
        one: 'That person works as before with the retired licence. Everybody else is done, and nothing was closed.',
        other: 'Those people work as before with the retired licence. Everybody else is done, and nothing was closed.',
      }),
      next: 'Then try them again, or leave them out.',
    };
  },
  closeRefused: (facts: SentenceFacts) => ({
    title: 'Everybody has moved, but the retired subscription could not be closed.',
    what: `It is open and billed as before.${evidence(facts)}`,
    next: 'Let me try again, or leave it open and close it in Partner Center.',
  }),
  renewalNotSet: (facts: SentenceFacts) => ({
    title: 'Everything is done except the renewal of the new subscription.',
    what: `You wanted automatic renewal ${fact(facts, 'wanted') === 'on' ? 'on' : 'off'}, and I could not make sure that it is.${evidence(facts)}`,
    next: 'Let me try again, or set it in Partner Center and tell me.',
  }),
  noAccess: (facts: SentenceFacts) => ({
    title: 'Microsoft refuses me access to this customer.',
    what: `What was done stays done; the rest waits. Nobody is left without a licence.${evidence(facts)}`,
    next: 'Ask your administrator whether the customer relationship and my admin rights there are still in place, then resume.',
  }),
  unreachable: (facts: SentenceFacts) => ({
    title:
      facts['code'] === 'throttled'
        ? 'Microsoft’s services ask me to wait for a while.'
        : 'Microsoft’s services have not answered for a while.',
    what: `What was done stays done; the rest waits. Nobody is left without a licence.${evidence(facts)}`,
    next: 'Resume when they are back; Microsoft 365 service health shows it.',
  }),
});

const scheduledSince: Readonly<Record<string, string>> = {
  changes: 'scheduled another plan to follow it',
  extends: 'scheduled it to continue month by month after its term',
};

const ofReading = (f: Format) => ({
  ...changeProblems,
  scheduledMeanwhile: (facts: SentenceFacts) => ({
    title: 'Everybody has moved, but something else is scheduled now for the end of the retired subscription.',
    what: `Since this was confirmed, somebody has ${scheduledSince[fact(facts, 'is')] ?? 'scheduled something that I don’t understand'}. I changed none of that: it is open and billed as before.`,
    next: 'Ask who wanted that. Then let me close it all the same, which calls that off; or leave it open.',
  }),
  notExtended: () => ({
    title: 'The retired subscription was not cancelled, because it is in an ordinary term.',
    what: 'Only an extended term can be cancelled at any time. It is open and billed as before.',
    next: 'Let me set it to end with its term, or leave it open.',
  }),
  readingIncomplete: (facts: SentenceFacts) => ({
    title: 'I can’t read everything I need to know first.',
    what: `${unreadEntries(f, facts)} So nothing was bought or closed since; what was done stays done, and nobody is left without a licence.`,
    next: 'Let me look again later. If it happens again, look there for an entry without a name or an id.',
  }),
});

const inBrackets = (text: Phrase): string => (text === '' ? '' : ` (${text})`);

/** Of our own making. */
const ofHouse = () => ({
  otherRelease: (facts: SentenceFacts) => ({
    title: 'Another version of me began this, and I can’t continue where it stopped.',
    what: `I waited an hour for it to come back${inBrackets(fact(facts, 'version'))}. What was done stays done; the rest waits. Nobody is left without a licence.`,
    next: 'Resume: I check what is done and do the rest. Please tell your Planshift administrator.',
  }),
  onHold: () => ({
    title: 'I am on hold, so this waits.',
    what: 'My records may be older than what was really done, so I buy and change nothing until somebody says so. Nobody is left without a licence.',
    next: 'Type **hold** to see what was found, and to let me resume.',
  }),
  notAsConfirmed: () => ({
    title: 'My record of this migration is no longer what you confirmed.',
    what: 'Somebody or something has changed it, so I do nothing more about it. What was done stays done.',
    next: 'Stop here and tell your Planshift administrator; then you can begin again and see everything before it happens.',
  }),
});

const buttons = {
  retryFailed: 'Try them again',
  leaveOutFailed: 'Leave them out',
  stopHere: 'Stop here',
  again: 'Try again',
  goOn: 'Resume',
  lookAgain: 'Look again',
  bought: 'It was bought',
  notBought: 'It was not bought',
  keepLooking: 'Keep looking',
  newReview: 'Begin again',
  closeAgain: 'Try to close it again',
  closeOver: 'Close it all the same',
  orderAgain: 'Order it again',
  goOnAfterAll: 'Go on after all',
  setByHand: 'I set it myself',
};

export const problems = (f: Format) => ({
  of: {
    ...ofPurchase(f),
    ...ofOrder(f),
    ...ofRun(f),
    ...ofReading(f),
    ...ofHouse(),
    ...signInProblems(evidence),
  } as Problems,
  changes,
  failure: failures,
  fix: fixes,
  moreFailed: (n: number) =>
    f.forms(n, { one: 'and one more, in the result file', other: `and ${f.count(n)} more, in the result file` }),
  button: buttons,
  unreadEntries: (facts: { readonly unread?: number; readonly read?: number }) => unreadEntries(f, facts),
  unavailableTitle: {
    serviceDown: 'Partner Center does not answer',
    noAccess: 'No access to this customer',
    incomplete: 'I can’t read everything I need to know',
    unexpectedAnswer: 'Something unexpected came up',
    signInNeeded: 'My sign-in has to be renewed',
    tokenKind: 'Microsoft wants me to act for a person',
    blockedByPolicy: 'Conditional Access keeps me out',
  },
});
