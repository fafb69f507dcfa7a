import type { Format } from '../../format';
import type { OneLine, Phrase, Plain } from '../../plain';

const reviewing = (f: Format) => ({
  counted: (inUse: number, elsewhere: number) =>
    elsewhere === 0
      ? 'As many as are in use.'
      : `${f.count(inUse)} are in use; the customer’s other subscriptions already have ${f.count(elsewhere)}.`,
  enough: 'The customer’s other subscriptions have enough licences for everybody.',
  keeps: (n: number) =>
    f.forms(n, {
      one: '**One person** keeps the licence: it is the same one, so nothing changes.',
      other: `**${f.count(n)} people** keep their licence: it is the same one, so nothing changes for them.`,
    }),
  kept: 'Access and data stay, with the other licences.',
  onlyWhenCovered: (retired: Plain) =>
    `${retired} stays open until Microsoft shows enough other licences for everybody who has one.`,
  confirm: (sum: Phrase) => `Buy and close: ${sum}`,
  confirmAtMost: (sum: Phrase) => `Buy and close: at most ${sum}`,
  confirmUnpriced: 'Buy and close',
  buyOnly: (sum: Phrase) => `Buy: ${sum}`,
  buyOnlyAtMost: (sum: Phrase) => `Buy: at most ${sum}`,
  buyOnlyUnpriced: 'Buy',
});

const asking = (f: Format) => ({
  closeTitle: (retired: Plain) => `What happens to ${retired} when the new licences are there?`,
  closeHint: 'Press one, or type its number. It is done only when Microsoft shows enough other licences for everybody.',
  instead: {
    refunded: (at: string) =>
      `It could be cancelled instead, once the new licences are there: until ${f.instant(at)} Microsoft refunds the rest of its term. Choose that with **Change…**`,
    stops:
      'It could be cancelled instead, once the new licences are there: then nothing more is billed. Choose that with **Change…**',
  },
});

const underWay = (f: Format) => ({
  title: (customer: Plain) => `New subscription for ${customer}`,
  pausing: 'Pausing…',
  stopping: 'Stopping…',
  asBefore: 'Everybody works as before.',
  doneTitle: (n: number, customer: Plain, plan: Plain) =>
    f.forms(n, {
      one: `Done: one person at ${customer} keeps ${plan}, from another subscription.`,
      other: `Done: ${f.count(n)} people at ${customer} keep ${plan}, from another subscription.`,
    }),
  checked: (at: string) => `Checked ${f.instant(at)}: there are enough other licences for everybody.`,
  short: (n: number, retired: Plain) =>
    f.forms(n, {
      one: `Without ${retired} there would not be enough licences: one person has one.`,
      other: `Without ${retired} there would not be enough licences: ${f.count(n)} people have one.`,
    }),
  shortNext:
    'See in Partner Center how many active licences the other subscriptions have. When there are enough, let me check again.',
});

/** For the customer's own people. Never a price. Plain text. */
const forCustomer = () => ({
  subject: (retired: OneLine, replacement: OneLine) => `Your licence: ${replacement} instead of ${retired}`,
  change: (replacement: OneLine) =>
    `Your organisation now has ${replacement} instead. You keep the same licence, and everything you have made with it stays as it is. You do not need to do anything.`,
  changeAhead: (replacement: OneLine) =>
    `Your organisation will have ${replacement} instead. You keep the same licence, and everything you have made with it stays as it is. You do not need to do anything.`,
  now: 'The change has been made.',
  soon: 'The change comes soon. You can go on working meanwhile.',
});

/** Of a plan that is bought anew with the licence it has: nobody is moved. */
export const rebuy = (f: Format) => ({
  ...reviewing(f),
  ...asking(f),
  ...underWay(f),
  customer: forCustomer(),
});
