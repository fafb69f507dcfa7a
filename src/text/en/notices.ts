import type { Closing } from '../../migration/notices/notice';
import type { Format } from '../format';
import type { Phrase, Plain } from '../plain';

const days = (f: Format, n: number): string => f.forms(n, { one: 'one day', other: `${f.count(n)} days` });

const more = (f: Format, n: number): string => f.forms(n, { one: 'one more', other: `${f.count(n)} more` });

const digest = (f: Format) => ({
  greeting: (part: 'morning' | 'afternoon' | 'evening', firstName?: Plain) =>
    firstName === undefined ? `Good ${part}` : `Good ${part}, ${firstName}`,
  decide: (customers: number, within: number) =>
    f.forms(customers, {
      one: `**One customer needs a decision within ${days(f, within)}**`,
      other: `**${f.count(customers)} customers need a decision within ${days(f, within)}**`,
    }),
  toSave: (customers: number) =>
    f.forms(customers, { one: 'one can be saved', other: `${f.count(customers)} can be saved` }),
  later: (customers: number) => f.forms(customers, { one: 'one later', other: `${f.count(customers)} later` }),
  escalated: '⚠ nobody has acted on it yet',
  reminded: 'you wanted to be reminded',
  renewalOff: 'Its renewal is off: renew it in Partner Center, or agree with the customer what comes next.',
  renewOrEnd: 'Renew it in Partner Center, or agree with the customer what comes next.',
  alsoDue: (names: readonly Phrase[], rest: number) =>
    `Also due today: ${f.list(rest > 0 ? [...names, more(f, rest)] : names)}`,
  alsoDueOne: (customer: Plain, days: Phrase) => `${customer} (${days})`,
  alsoToDecide: (n: number, within: number) =>
    f.forms(n, {
      one: `Also to decide on within ${days(f, within)}: one other`,
      other: `Also to decide on within ${days(f, within)}: ${f.count(n)} others`,
    }),
  monthly: (n: number, names: readonly Phrase[]) =>
    f.forms(n, {
      one: `One monthly subscription renews within a month: ${f.list(names)}`,
      other: `${f.count(n)} monthly subscriptions renew within a month: ${f.list(names)}`,
    }),
  seeAll: 'See all',
  closed: {
    moved: (names: readonly Phrase[]) => `✔ Moved: ${f.list(names)}`,
    renewed: (names: readonly Phrase[]) => `✔ Continues for now: ${f.list(names)}`,
    gone: (names: readonly Phrase[]) => `No longer listed: ${f.list(names)}`,
  } satisfies Record<Closing, (names: readonly Phrase[]) => string>,
  andMore: (n: number) => more(f, n),
  foot: 'Change when I write to you: **notices**',
  channelFoot: 'What you press here continues in your own chat with me.',
});

const buttons = (f: Format) => ({
  remindTomorrow: 'Remind me tomorrow',
  remindIn: (n: number) => `Remind me in ${days(f, n)}`,
  more: 'Remind me, mute…',
  moreOf: (customer: Plain) => `Remind me of ${customer}, or mute it`,
  notMine: 'Not mine',
  muteCustomer: 'Mute this customer',
  mutePlan: 'Mute this plan',
  undo: 'Undo',
});

const answers = (f: Format) => ({
  reminding: (customer: Plain, on: string, daysAway: number) =>
    `${customer}: I’ll remind you on ${f.day(on, daysAway)}, and not before.`,
  tooLateToWait: (customer: Plain) =>
    `${customer}: its end is too near to wait for, or goes on by itself. Type **expiring** to see how it stands.`,
  mutedCustomer: (customer: Plain) => `Muted: ${customer}. It stays in **expiring**.`,
  mutedPlan: (plan: Plain) => `Muted: every ${plan}. They stay in **expiring**.`,
  notMine: (customer: Plain) => `${customer} is no longer yours: from now on I tell the other agents instead.`,
  undone: 'Undone.',
  noLongerThere: 'This is no longer in the list. Type **expiring** to see what is.',
});

const muting = (f: Format) => ({
  mutedTitle: (n: number) =>
    n === 0 ? 'Nothing is muted' : f.forms(n, { one: 'One muted', other: `${f.count(n)} muted` }),
  mutedHint: 'Mute a customer or a plan by name, for example **mute contoso**. Muted ones stay in **expiring**.',
  kind: { customer: 'customer', notMine: 'not mine', plan: 'plan' },
  unmute: 'Unmute',
  nothingCalled: (typed: Plain) => `There is no customer and no plan called “${typed}” in **expiring**.`,
  several: (typed: Plain, names: readonly Plain[]) =>
    `“${typed}” matches several: ${f.list(names)}. Type a little more of the one you mean.`,
});

/** Of one day one says the day before. */
function beforeTheEnd(f: Format, milestones: readonly number[]): string {
  const many = milestones.filter((day) => day > 1).map((day) => f.count(day));
  const before = many.length > 0 ? [`${f.list(many)} days before the end`] : [];
  return [...before, ...(milestones.includes(1) ? ['the day before'] : [])].join(' and ');
}

const settings = (f: Format) => ({
  title: 'Notices',
  on: (timeZone: Plain, from: string, until: string) =>
    `One message a day at most, between ${f.clock(until)} and ${f.clock(from)} (${timeZone}).`,
  onAtAnyHour: (timeZone: Plain) => `One message a day at most, at any hour (${timeZone}).`,
  notOn: (days: readonly number[]) =>
    `Not on ${f.list(days.map((day) => f.weekday(day)))}: what falls on those days is told before.`,
  never: 'Your administrator has switched notices off. Choose your own hours to get them anyway.',
  off: 'Off. I tell the other agents about your customers instead.',
  milestones: (days: readonly number[]) =>
    `I write ${beforeTheEnd(f, days)}. I write once more when something has ended but can be saved, or a retired plan was renewed and that can be taken back.`,
  mine: (n: number) =>
    f.forms(n, { one: 'One customer is assigned to you.', other: `${f.count(n)} customers are assigned to you.` }),
  writeFrom: 'Write from',
  writeUntil: 'until',
  hourMissing: 'Please choose an hour.',
  save: 'Save these hours',
  hint: 'Or type: **notices 9-17**, **notices any hour**, **notices usual**.',
  switchOn: 'Switch on',
  switchOff: 'Switch off',
  test: 'Show me today’s',
  muted: 'What is muted',
  nothingToShow: 'Nothing you are responsible for ends soon, so there is nothing to show.',
  example: 'Nothing new is due today. This is how it would look if everything were new to you.',
  notUnderstood: (typed: Plain) =>
    `I can’t read “${typed}”. Type **notices on**, **notices off**, **notices 9-17**, **notices any hour** or **notices test**.`,
});

const handing = (f: Format) => ({
  givenToYou: (n: number) =>
    f.forms(n, { one: 'A customer was assigned to you', other: `${f.count(n)} customers were assigned to you` }),
  givenBy: (agent: Plain | '') =>
    `${agent === '' ? '' : `By ${agent}. `}You are the first to hear of whatever ends there.`,
  hearsNothing: {
    notReached: (agent: Plain) =>
      `${agent} hears nothing of it: I can’t reach that person. They must write to me once first; until then others hear of what ends there.`,
    notAllowed: (agent: Plain) =>
      `${agent} hears nothing of it: that person may no longer use me. Others hear of what ends there.`,
    outOfScope: (agent: Plain) =>
      `${agent} hears nothing of it: by CUSTOMER_SCOPE that person may not see these customers. Others hear of what ends there.`,
    silent: (agent: Plain) =>
      `${agent} was told, but has switched notices off: others hear of what ends there, until ${agent} types **notices on**.`,
  },
});

const assigning = (f: Format) => ({
  ...handing(f),
  assignedTo: (customer: Plain, agent: Plain) => `${customer} is assigned to ${agent}.`,
  assignedToYou: (customer: Plain) => `${customer} is assigned to you.`,
  assignedToNobody: (customer: Plain) => `${customer} is assigned to nobody: everybody hears of it.`,
  listTitle: (n: number) =>
    n === 0
      ? 'No customer is assigned'
      : f.forms(n, { one: 'One customer is assigned', other: `${f.count(n)} customers are assigned` }),
  listHint: 'Assign one by name, for example **assign contoso to me**, or send a list with customer and agent as CSV.',
  customers: (n: number) => f.forms(n, { one: 'one customer', other: `${f.count(n)} customers` }),
  you: 'you',
  howTo: (customer: Plain) =>
    `To whom? For example **assign ${customer} to me**, **assign ${customer} to Dana** or **assign ${customer} to nobody**.`,
  noSuchAgent: (typed: Plain, known: readonly Plain[]) =>
    known.length === 0
      ? `I know nobody called “${typed}”. They must write to me once first.`
      : `I know nobody called “${typed}”, but I know ${f.list(known)}. Anybody else must write to me once first.`,
  severalAgents: (typed: Plain, names: readonly Plain[]) =>
    `“${typed}” matches several: ${f.list(names)}. Type a little more of the one you mean.`,
  fileTitle: (good: number, bad: number) =>
    bad === 0
      ? f.forms(good, { one: 'One customer was assigned', other: `${f.count(good)} customers were assigned` })
      : `${f.count(good)} assigned, ${f.count(bad)} not read`,
  fault: {
    noColumns: (row: number) => `Row ${f.count(row)}: it needs a customer and an agent, with a comma between them.`,
    noCustomers: (row: number, typed: Plain) => `Row ${f.count(row)}: no customer is called “${typed}”.`,
    severalCustomers: (row: number, typed: Plain) => `Row ${f.count(row)}: “${typed}” matches several customers.`,
    noAgents: (row: number, typed: Plain) => `Row ${f.count(row)}: I know nobody called “${typed}”.`,
    saidAgain: (row: number, typed: Plain) =>
      `Row ${f.count(row)}: “${typed}” appears again below, and that row counts.`,
    severalAgents: (row: number, typed: Plain) => `Row ${f.count(row)}: “${typed}” matches several people.`,
  },
  moreFaults: (rows: readonly number[]) => `Not read either: rows ${f.list(rows.map(String))}.`,
  fileHint: 'The other rows count. Correct these and send only them, or send everything again.',
});

/** What may be typed, lower case. */
const typing = (_f: Format) => ({
  to: ['to'],
  me: ['me', 'myself'],
  nobody: ['nobody', 'none', 'everybody'],
  on: ['on'],
  off: ['off'],
  anyHour: ['any hour', 'anytime', 'at any hour'],
  usual: ['usual', 'default'],
  test: ['test', 'example'],
});

const inPublic = (_f: Format) => ({
  goesOn: (name: Plain) => `${name}, I have continued in your chat with me.`,
  goesOnNobody: 'I have continued in your chat with me.',
  notInstalled: 'Please add me in Teams (Apps, then Planshift), say hello there, and press the button again.',
});

/** Messages nobody asked for, and what agents say to them. */
export const notices = (f: Format) => ({
  digest: digest(f),
  buttons: buttons(f),
  answers: answers(f),
  muting: muting(f),
  settings: settings(f),
  assigning: assigning(f),
  typed: typing(f) as Readonly<Record<keyof ReturnType<typeof typing>, readonly string[]>>,
  inPublic: inPublic(f),
});
