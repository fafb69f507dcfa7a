import type { WaitTold } from '../../migration/waiting';
import type { Format } from '../format';
import type { Plain } from '../plain';

/** Behind others, and for how long. */
const waiting =
  (f: Format) =>
  ({ others, seconds }: WaitTold) =>
    seconds === undefined
      ? f.forms(others, {
          one: 'One other person is asking at the moment.',
          other: `${f.count(others)} other people are asking at the moment.`,
        })
      : f.forms(others, {
          one: `One other person is asking at the moment; about ${f.count(seconds)} seconds.`,
          other: `${f.count(others)} other people are asking at the moment; about ${f.count(seconds)} seconds.`,
        });

/** Stands while something is read or priced. */
const whileReading = (f: Format) => ({
  reading: {
    survey: (customer: Plain) => `Reading ${customer}…`,
    quote: (customer: Plain) => `Preparing the review for ${customer}…`,
  },
  readingAbout: {
    survey: 'Subscription, people, licences and what this customer may buy. This card turns into the next question.',
    quote: 'Partner Center is pricing exactly this purchase. Nothing is bought. This card turns into the review.',
  },
  readingPeople: (n: number) =>
    f.forms(n, {
      one: 'Reading one person, while Partner Center prices exactly this purchase. Nothing is bought. This card turns into the review.',
      other: `Reading ${f.count(n)} people, while Partner Center prices exactly this purchase. Nothing is bought. This card turns into the review.`,
    }),
  cancel: 'Cancel',
  left: 'Closed',
  canCancel: 'To leave this question, type **cancel**.',
});

/** Greeting, help, waiting, refusals in general and files. */
export const general = (f: Format) => ({
  hello: (firstName: Plain) => `Hi ${firstName}, I’m Planshift.`,
  helloNobody: 'Hi, I’m Planshift.',
  what: 'I move customers off plans that Microsoft has retired: I buy the replacement, move the people, close the retired subscription. You see everything first.',
  first: 'You can press the buttons, or type. Nothing is bought before you confirm it.',
  ending: 'What’s ending soon',
  moveCustomer: 'Move a customer',
  help: 'Help',
  allMigrations: 'Migrations',
  helpTitle: 'What I can do',
  helpExamples:
    'Press, or type: **expiring 30**, **migrate contoso**, **migrations mine**, **mute contoso**, **assign contoso to me**, **notices 9-17**.',
  helpAll: 'All commands',
  myCustomers: 'Only my customers',
  language: 'Language',
  helpHint:
    'Every question can be answered by pressing or by typing a number, a name or part of it. I speak English and Italian.',
  ...whileReading(f),
  waiting: waiting(f),
  answeredBy: (by: Plain, at: string) => `${by}, ${f.instant(at)}`,
  answeredAt: (at: string) => f.instant(at),
  refusedTitle: (customer: Plain) => `${customer} can’t be moved yet`,
  refusedTitleNobody: 'This can’t be done yet',
  refusedAsOf: (at: string) => `As read on ${f.instant(at)}.`,
  checkAgain: 'Check again',
  showMigration: 'Show the migration',
  tryAgain: 'Try again',
  fileTitle: (name: Plain) => `Your file: ${name}`,
  fileOnce: (until: string) => `The link works once, until ${f.time(until)}, on this computer.`,
  download: 'Download',
});
