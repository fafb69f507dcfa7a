import type { Code } from '../facts';
import type { Format } from '../format';
import type { Plain } from '../plain';

/** By which an administrator finds it in the log. */
const reference = (incident?: Code): string => (incident === undefined ? '' : `: reference **${incident}**`);

const asking = (f: Format) => ({
  unknownCommand: (typed: Plain, suggestion?: Plain) =>
    suggestion === undefined
      ? `I don’t know “${typed}”. Type **help** to see what I can do.`
      : `I don’t know “${typed}”. Did you mean **${suggestion}**? Type **help** to see everything.`,
  /** After a question that was not understood; the question stays. */
  notAnAnswer: (typed: Plain) =>
    `I can’t find an answer in “${typed}”. Press a button, or type a number, a name or part of one. Type **cancel** to leave this question.`,
  notNumbered: (typed: Plain) =>
    `Nothing here has the number ${typed}. Press a button, or type one of the words below the question.`,
  severalFit: (typed: Plain, names: readonly Plain[]) =>
    `“${typed}” matches several: ${f.list(names)}. Type a little more, or the number.`,
  /** On a card without numbers. */
  severalWords: (typed: Plain, names: readonly Plain[]) =>
    `“${typed}” matches several: ${f.list(names)}. Type a little more.`,
  nearest: (typed: Plain, names: readonly Plain[]) => `Nothing is called “${typed}”. The nearest: ${f.list(names)}.`,
  left: 'Closed. Nothing was bought or changed. Type **migrate** when you want to go on.',
  /** A word that answers, while nothing is asked. */
  nothingOpen: 'There is no open question. Type **migrate** and a customer to begin, or **help** to see what I can do.',
  nothingToLeave: 'There is no open question. To end a running migration, type **stop** and its number or customer.',
});

const standing = (_f: Format) => ({
  /** At the button that was pressed, for a moment. */
  taken: 'Received.',
  takenSlowly: 'Received. The answer comes in this chat.',
  unreadable: 'I can’t read what this button sent. Please type what you want, or **help**.',
  alreadyAnswered: 'This was already answered. Please use the newest card.',
  cardOutdated: 'The migration has moved on since this card was shown. Here is how it stands now.',
  notAllowed:
    'You are not on the list of people who may use Planshift here. Ask your Planshift administrator to add you to ALLOWED_AGENTS.',
  onlyHelpHere: 'Let’s continue in your personal chat with me: open it and type **help**.',
  languageIs: 'From now on I’ll write in English.',
  somethingBroke: (incident: Code) =>
    `Something went wrong on my side. Please try once more. If it happens again, tell your Planshift administrator: reference **${incident}**.`,
  stillBusy:
    'I am still working on your last message, so I have not acted on this one. Please send it again in a few seconds.',
  tooMuchAtOnce:
    'That is more than I can keep up with, so I have not acted on the last of it. Please wait for my answers, then send what is missing.',
  interrupted:
    'I was interrupted while I was answering you. If nothing came of your last message, please send it again.',
  atRest:
    'I can’t reach my own records at the moment, so I have not acted on this. What is running carries on by itself. Please try again in a minute.',
  newerVersion:
    'I have been updated since your last answer, so I have closed the open question. Type **migrate** to begin again; nothing was bought or changed.',
});

const finding = (f: Format) => ({
  stillReading: (customer: Plain) =>
    `I am still reading ${customer}. The card above turns into the next question by itself. Type **cancel** to leave.`,
  noSuchCustomer: (typed: Plain) =>
    `No customer matches “${typed}”. Try part of the name or the domain, for example **migrate contoso**.`,
  nothingRetired: (customer: Plain) =>
    `${customer} has no subscription of a retired plan. Type **expiring** to see who has.`,
  onlyTold: (customer: Plain, offers: readonly Plain[]) =>
    `${customer} has ${f.list(offers)}, which I can tell you about but not move. Type **expiring** to see what becomes of it.`,
  nobodyRetired:
    'None of your customers has a subscription of a retired plan that I can move. Type **refresh** to read them again.',
  nobodyNext: (plan: Plain) =>
    `No other customer with ${plan} is left to move. Type **expiring** to see what else is ending.`,
  reading: 'I am reading your customers. Ask again in a moment.',
  refreshing: 'I am reading all customers again. Type **expiring** in a moment to see the result.',
  noSuchMigration: (id: Plain) => `There is no migration ${id}. Type **migrations** to see all of them.`,
  whichMigration: (verb: Plain) =>
    `Which one? Name its customer or its number, for example **${verb} contoso**. Type **migrations** to see all of them.`,
});

const steering = (_f: Format) => ({
  started: (customer: Plain) => `${customer}: the migration has begun. The card below follows it.`,
  alreadyStarted: 'This migration is already running. It was not started a second time.',
  otherRunning: 'Another migration of this subscription is running. Type **migrations** to see it.',
  pausing: 'I’ll pause as soon as nobody is in the middle of a move. Nobody is left without a licence.',
  resumed: 'Resumed.',
  stopping:
    'I’ll stop as soon as nobody is in the middle of a move. What is bought stays bought, and whoever has moved stays moved.',
  cannotNow: 'That is not possible at this point. Here is how the migration stands.',
  retrying: 'I am trying again.',
  leavingOut: 'I am going on without them.',
  checkingAgain: 'I am checking again who still holds the retired licence.',
  settled: 'It stays open. I have noted your decision.',
  lookingAgain: 'Thank you. I’ll check Partner Center once more before I go on.',
  endedInDoubt:
    'I have ended the migration. I’ll keep looking for the order and tell you when I know. Until then I won’t buy this plan for this customer.',
});

const choosing = (f: Format) => ({
  peopleAdded: (n: number) =>
    f.forms(n, {
      one: 'One person added. Send more addresses, or type **done**.',
      other: `${f.count(n)} people added. Send more addresses, or type **done**.`,
    }),
  nobodyChosen: 'Nobody would move yet. Send names or addresses, or type **all**. Type **not now** to leave.',
  nobodyAdded: 'None of these lines matches anybody with the retired licence. Send other addresses, or type **all**.',
  whichColumn: 'First tell me which column of your list I should read: press one, or type its number or name.',
  nobodyExcepted: 'First tell me who is left out, by name or address. Type **all** if nobody is.',
  tooManyLines: (most: number) =>
    `I can read at most ${f.forms(most, { one: 'one line or name', other: `${f.count(most)} lines or names` })} at once. This is more, so I have read none of it; please send it in parts.`,
  notAPartnerId: (typed: Plain) =>
    `“${typed}” is not a partner ID. It has 5 to 10 digits; you find it in Partner Center under the account settings.`,
  notACountry: (typed: Plain) =>
    `I don’t know the country “${typed}”. Type its name or two letters, for example **Italy** or **IT**.`,
  unavailable: {
    serviceDown: () => 'Partner Center does not answer at the moment. Your place is kept; try again in a few minutes.',
    noAccess: (incident?: Code) =>
      `Microsoft refuses me access to this customer. Ask your administrator whether the customer relationship and my admin rights there are still in place.${incident === undefined ? '' : ` Reference: **${incident}**.`}`,
    incomplete: (incident?: Code) =>
      `Without seeing everything I might buy or close something by mistake, so I have not gone on. Nothing was changed. Try again in a few minutes; if it happens again, tell your Planshift administrator${reference(incident)}.`,
    unexpectedAnswer: (incident?: Code) =>
      `I came across something I don’t understand, so I have not gone on. Nothing was changed. Try again; if it happens again, tell your Planshift administrator${reference(incident)}.`,
    signInNeeded: () =>
      'My Microsoft sign-in has to be renewed before I can read this customer. Your Planshift administrator can do that; your place is kept, so try again when it is done.',
    tokenKind: () =>
      'Microsoft answers this only when I act for a person, and I am set up to act on my own. Nothing is wrong with this customer; please tell your Planshift administrator.',
    blockedByPolicy: () =>
      'A Conditional Access policy in Microsoft Entra keeps me from reading this customer. Your administrator can find it in the sign-in logs; nothing was changed.',
  },
});

/** What the bot says in a line of chat. Strings from outside come already made plain. */
export const chat = (f: Format) => ({
  ...asking(f),
  ...standing(f),
  ...finding(f),
  ...steering(f),
  ...choosing(f),
});
