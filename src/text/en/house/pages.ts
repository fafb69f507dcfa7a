import type { Format } from '../../format';
import type { Plain } from '../../plain';

/** Who answers for the bot, as far as that was told. */
export interface Operator {
  readonly name?: Plain;
  readonly contact?: Plain;
}

const whoever = ({ name }: Operator) => name ?? 'The organisation that runs this bot';
const askThem = ({ name, contact }: Operator) =>
  contact ?? name ?? 'the administrator of the organisation that runs this bot';

const kept = (f: Format, months: number) => [
  {
    heading: 'What is kept',
    lines: [
      'Of the people who use the bot: name, Microsoft Entra ID, how to reach them in Teams, language, time zone, notice settings, the question they have open, and what they decided.',
      'Of the people at customers whose licences are moved: name, sign-in name and licences.',
      'Of customers: name, domain, and the subscriptions that need a decision.',
    ],
  },
  {
    heading: 'Why',
    lines: [
      'To move licences exactly as a person confirmed it, to prove afterwards who decided what, and to warn before a subscription ends.',
    ],
  },
  {
    heading: 'For how long',
    lines: [
      `Names and sign-in names: ${f.forms(months, { one: 'one month', other: `${f.count(months)} months` })} after a migration has ended.`,
      'Messages to the people who use the bot: 60 days. What is read to prepare a question: 7 days. How to reach somebody, and their settings: until they are erased.',
      'What was bought, moved and decided: for good, with IDs instead of names.',
    ],
  },
];

const protectedHow = (operator: Operator) => [
  {
    heading: 'Where it goes',
    lines: [
      'It is kept in a database of whoever runs the bot. It is read from and written to Microsoft Partner Center, Microsoft Graph and Microsoft Teams, and goes nowhere else.',
      'This page sets no cookies and loads nothing from other sites.',
    ],
  },
  {
    heading: 'Your rights',
    lines: [
      `To see, correct or erase what is kept of you, contact ${askThem(operator)}. Erasing takes your name and replaces your ID with a random word; it waits until a migration that concerns you has ended.`,
    ],
  },
];

const privacy = (f: Format) => ({
  title: 'Privacy notice',
  intro: (operator: Operator) =>
    `${whoever(operator)} runs Planshift, a Microsoft Teams bot that moves customers off retired Microsoft plans, and is responsible for the data it keeps.`,
  own: 'The full privacy notice',
  sections: (operator: Operator, months: number) => [...kept(f, months), ...protectedHow(operator)],
});

const terms = () => ({
  title: 'Terms of use',
  intro: (operator: Operator) =>
    `${whoever(operator)} runs Planshift for its own sales agents. Nobody else can use it.`,
  own: 'The full terms of use',
  sections: () => [
    {
      heading: 'What a confirmation does',
      lines: [
        'Nothing is bought, moved or closed before you confirm. A confirmation buys subscriptions in your organisation’s name, changes licences in the customer’s tenant and closes the retired subscription, exactly as the review shows it.',
        'What is bought costs money, and can be cancelled only as Microsoft’s own terms allow.',
        'Every decision is stored for good, together with who made it.',
      ],
    },
    {
      heading: 'Prices and dates',
      lines: [
        'They are those that Microsoft Partner Center states at that moment. What counts is Microsoft’s invoice.',
      ],
    },
    {
      heading: 'No warranty',
      lines: [
        'Planshift is open-source software under the MIT licence and comes without any warranty. It is not a Microsoft product.',
      ],
    },
  ],
});

/** What a browser shows at the bot's own address. */
export const pages = (f: Format) => ({
  others: { home: 'What this is', privacy: 'Privacy notice', terms: 'Terms of use' },
  inLanguage: 'Italiano',
  home: {
    title: 'Planshift for Microsoft Teams',
    intro: () =>
      'A Microsoft Teams bot that helps sales agents move customers off Microsoft plans that have been retired.',
    sections: (operator: Operator) => [
      {
        heading: 'How to use it',
        lines: [
          `${whoever(operator)} runs it for its own agents. You use it in Microsoft Teams: open a chat with Planshift and type help.`,
        ],
      },
      { heading: 'Help', lines: [`If something does not work, contact ${askThem(operator)}.`] },
    ],
  },
  privacy: privacy(f),
  terms: terms(),
});
