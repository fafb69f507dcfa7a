import type { Code } from '../facts';
import type { Format } from '../format';
import type { Plain } from '../plain';

/** By which an administrator finds it in the log. */
const reference = (incident?: Code): string => (incident === undefined ? '' : `: reference **${incident}**`);

const asking = (f: Format) => ({
  unknownCommand: (typed: Plain, suggestion?: Plain) =>
    suggestion === undefined
      ? `I don't know “${typed}”. Type **help** to see what I can do.`
      : `I don't know “${typed}”. Did you mean **${suggestion}**? Type **help** to see everything.`,
  /** After a question that was not understood; the question stays. */
  notAnAnswer: (typed: Plain) =>
    `I can't find an answer in “${typed}”. Press a button, or type a number, a name or part of one. Type **cancel** to leave this question.`,
  notNumbered: (typed: Plain) =>
    `Nothing here has the number ${typed}. Press a button, or type one of the words below the question.`,
  severalFit: (typed: Plain, names: readonly Plain[]) =>
    `“${typed}” fits several: ${f.list(names)}. Type a little more, or the number.`,
  nearest: (typed: Plain, names: readonly Plain[]) => `Nothing is called “${typed}”. The nearest: ${f.list(names)}.`,
  left: 'Left. Nothing was bought or changed. Type **migrate** when you want to go on.',
  nothingToLeave: 'There is no open question. A running migration is ended with **stop** and its number or customer.',
});

const standing = (_f: Format) => ({
  alreadyAnswered: 'This was already answered. Please use the newest card.',
  cardOutdated: 'The migration has gone on since this card was shown. Here is how it stands now.',
  notAllowed:
    'You are not on the list of people who may use Planshift here. Ask your administrator to add you to ALLOWED_AGENTS.',
  onlyHelpHere: 'Let us go on in your personal chat with me: open it and type **help**.',
  languageIs: 'From now on I write in English.',
  somethingBroke: (incident: Code) =>
    `Something went wrong on my side. Please try once more. If it stays so, tell your Planshift administrator: reference **${incident}**.`,
  stillBusy:
    'I am still busy with what you said a moment ago, so I have done nothing about this. Please say it again in a few seconds.',
  tooMuchAtOnce:
    'That is more at once than I can keep up with, so I have done nothing about the last of it. Please wait for my answers, then say what is missing.',
  interrupted:
    'I was interrupted while I answered you. If nothing came of what you said last, please say it once more.',
  atRest:
    'I can’t reach my own records at the moment, so I have done nothing about this. What is running goes on by itself. Please try again in a minute.',
  newerVersion:
    'I was updated since your last answer, so I have put the open question away. Type **migrate** to begin again; nothing was bought or changed.',
});

const finding = (f: Format) => ({
  stillReading: (customer: Plain) =>
    `I am still reading ${customer}. The card above turns into the next question by itself. Type **cancel** to leave.`,
  noSuchCustomer: (typed: Plain) =>
    `No customer matches “${typed}”. Try part of the name or the domain, for example **migrate contoso**.`,
  nothingRetired: (customer: Plain) =>
    `${customer} has no subscription of a retired plan. Type **expiring** to see who has.`,
  onlyTold: (customer: Plain, offers: readonly Plain[]) =>
    `${customer} has ${f.list(offers)}, of which I only tell you and move nobody. Type **expiring** to see what becomes of it.`,
  nobodyRetired:
    'None of your customers has a subscription of a retired plan that I can move. Type **refresh** to read them again.',
  reading: 'I am reading your customers. Ask again in a moment.',
  refreshing: 'I read all customers again now. Type **expiring** in a moment to see the result.',
  noSuchMigration: (id: Plain) => `There is no migration ${id}. Type **migrations** to see all of them.`,
  whichMigration: (verb: Plain) =>
    `Which one? Name its customer or its number, for example **${verb} contoso**. Type **migrations** to see all of them.`,
});

const steering = (_f: Format) => ({
  started: (customer: Plain) => `${customer}: it has begun. The card below follows it.`,
  alreadyStarted: 'This migration is running already. It was not started a second time.',
  otherRunning: 'Another migration of this subscription is running. Type **migrations** to see it.',
  pausing: 'I pause once the people I am moving now are done. Nobody is left without a licence.',
  resumed: 'Resumed.',
  stopping: 'I stop once the people I am moving now are done. Nobody is left without a licence.',
  cannotNow: 'That is not possible in its present state. Here is how it stands.',
  retrying: 'I try again.',
  leavingOut: 'I go on without them.',
  checkingAgain: 'I read again who still holds the retired licence.',
  settled: 'It stays open. I have noted that you decided so.',
  lookingAgain: 'Thank you. I look once more in Partner Center before I go on.',
  endedInDoubt:
    'I have ended it. I go on looking for the order, and tell you when I know. Until then I don’t buy this plan for this customer.',
});

const choosing = (f: Format) => ({
  peopleAdded: (n: number) =>
    f.forms(n, {
      one: 'One person added. Send more addresses, or type **done**.',
      other: `${f.count(n)} people added. Send more addresses, or type **done**.`,
    }),
  nobodyAdded: 'None of these lines is somebody who holds the retired licence. Send other addresses, or type **all**.',
  whichColumn: 'Tell me first which column of your list I should read: press one, or type its number or name.',
  nobodyExcepted: 'Tell me first who is left out, by name or address. Type **all** if it is nobody.',
  tooManyLines: (most: number) =>
    `I read ${f.forms(most, { one: 'one line or name', other: `${f.count(most)} lines or names` })} at most at once. These are more, so I have read none of them; send them in parts.`,
  notAPartnerId: (typed: Plain) =>
    `“${typed}” is not a partner ID. It has 5 to 10 digits; you find it in Partner Center under the account settings.`,
  notACountry: (typed: Plain) =>
    `I don't know the country “${typed}”. Type its name or two letters, for example **Italy** or **IT**.`,
  unavailable: {
    serviceDown: () => 'Partner Center does not answer at the moment. Your place is kept; try again in a few minutes.',
    noAccess: (incident?: Code) =>
      `Microsoft refuses me access to this customer. Ask your administrator whether the customer relationship and my admin rights there are still in place.${incident === undefined ? '' : ` Reference: **${incident}**.`}`,
    incomplete: (incident?: Code) =>
      `What I don’t see I might buy or close by mistake, so I have not gone on. Nothing was changed. Try again in a few minutes; if it stays so, tell your Planshift administrator${reference(incident)}.`,
    unexpectedAnswer: (incident?: Code) =>
      `I met something I don’t understand, so I have not gone on. Nothing was changed. Try again; if it stays so, tell your Planshift administrator${reference(incident)}.`,
    signInNeeded: () =>
      'My sign-in at Microsoft has to be renewed before I can read this customer. That is for your Planshift administrator; your place is kept, so try again when it is done.',
    tokenKind: () =>
      'Microsoft tells this only when I speak for a person, and I am set up to speak for myself alone. Nothing is wrong with this customer; please tell your Planshift administrator.',
    blockedByPolicy: () =>
      'A rule of Conditional Access in Microsoft Entra keeps me from reading this customer. Your administrator finds it in the sign-in log; nothing was changed.',
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
