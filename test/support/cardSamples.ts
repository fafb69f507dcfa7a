import { answeredCard } from '../../src/cards/questions/answeredCard';
import { changeCard } from '../../src/cards/questions/changeCard';
import { closeQuestionCard } from '../../src/cards/questions/closeQuestionCard';
import { customerQuestionCard } from '../../src/cards/questions/customerQuestionCard';
import { expiringCard } from '../../src/cards/radar/expiringCard';
import { fileCard } from '../../src/cards/chat/fileCard';
import { frontlineQuestionCard } from '../../src/cards/questions/frontlineQuestionCard';
import { groupQuestionCard } from '../../src/cards/questions/groupQuestionCard';
import { helpCard } from '../../src/cards/chat/helpCard';
import { languageQuestionCard } from '../../src/cards/questions/languageQuestionCard';
import { migrationsCard } from '../../src/cards/migration/migrationsCard';
import { partnerQuestionCard } from '../../src/cards/questions/partnerQuestionCard';
import { peopleQuestionCard } from '../../src/cards/questions/peopleQuestionCard';
import { pickPeopleCard } from '../../src/cards/questions/pickPeopleCard';
import { planQuestionCard } from '../../src/cards/questions/planQuestionCard';
import { readingCard } from '../../src/cards/questions/readingCard';
import { refusalCard } from '../../src/cards/questions/refusalCard';
import type { CardContent } from '../../src/cards/render';
import { subscriptionQuestionCard } from '../../src/cards/questions/subscriptionQuestionCard';
import { termQuestionCard } from '../../src/cards/questions/termQuestionCard';
import { textCard } from '../../src/cards/chat/textCard';
import { unavailableCard } from '../../src/cards/questions/unavailableCard';
import { usageLocationCard } from '../../src/cards/questions/usageLocationCard';
import { welcomeCard } from '../../src/cards/chat/welcomeCard';
import { closeConsequence } from '../../src/migration/plan/close';
import { migrationId } from '../../src/migration/ids';
import { rankRadar } from '../../src/migration/radar/ranking';
import { refusal } from '../../src/migration/offers/refusal';
import type { Reader } from '../../src/text/reader';
import { migrationSamples } from './migrationSamples';
import { noticeSamples } from './noticeSamples';
import { kaizalaPro } from './pack';
import { reviewSamples, sampleOffers, sampleSummary, sampleSurvey } from './reviewSamples';
import { aRadarEntry, anOffer, NOW } from './survey';

export interface CardSample {
  readonly name: string;
  readonly card: CardContent;
}

const question = '7d9f1c52-5f0e-4a36-9b63-0f1f3f0a2b11';
const customerName = 'Contoso Freight';
const retiredName = 'Kaizala Pro';
const planName = 'Microsoft 365 Business Basic';

const customers: readonly (readonly [string, string, number, string])[] = [
  ['Contoso Freight', 'Kaizala Pro', 40, '2026-12-12'],
  ['Northwind Schools', 'Kaizala Pro (faculty)', 212, '2027-01-03'],
  ['Adventure Works', 'Kaizala Pro', 18, '2027-01-20'],
  ['Tailspin Toys', 'Kaizala Pro', 96, '2027-03-31'],
  ['Fourth Coffee', 'Kaizala Pro', 7, '2026-11-20'],
];

const entries = rankRadar(
  customers.map(([name, offerName, quantity, endsOn]) =>
    aRadarEntry({ customerName: name, offerName, quantity, endsOn }),
  ),
  NOW.slice(0, 10),
);

function openings(reader: Reader): CardSample[] {
  return [
    { name: 'welcome', card: welcomeCard({ firstName: 'Alex', practice: true }, reader) },
    { name: 'help', card: helpCard({ practice: true }, reader) },
    {
      name: 'expiring',
      card: expiringCard(
        {
          entries,
          total: 12,
          people: 1184,
          page: 0,
          pages: 2,
          byMonth: [
            { month: '2026-11', count: 1 },
            { month: '2026-12', count: 6 },
            { month: '2027-01', count: 4 },
            { month: '2027-03', count: 1 },
          ],
          readAt: NOW,
          counts: { retired: 10, notRenewed: 1, goingOn: 1, rescuable: 1 },
          reading: false,
          failed: 1,
          failedNames: ['Wingtip Manufacturing'],
        },
        reader,
      ),
    },
    { name: 'language', card: languageQuestionCard({ question }, reader) },
    {
      name: 'text',
      card: textCard({ title: 'Contoso Freight', body: ['One paragraph.', 'Another paragraph.'] }, reader),
    },
    {
      name: 'file',
      card: fileCard(
        { name: 'm1gr4t10.csv', url: 'http://127.0.0.1:3978/files/x', expiresAt: '2026-11-22T10:15:00.000Z' },
        reader,
      ),
    },
  ];
}

function whatAndHow(reader: Reader): CardSample[] {
  const terms = anOffer().terms;
  return [
    {
      name: 'question-customer',
      card: customerQuestionCard({ question, query: 'contoso', entries, total: 20, page: 0 }, reader),
    },
    {
      name: 'question-subscription',
      card: subscriptionQuestionCard({ question, customerName, entries: entries.slice(0, 2) }, reader),
    },
    {
      name: 'question-plan',
      card: planQuestionCard(
        {
          question,
          customerName,
          headcount: 40,
          retiredName,
          offers: sampleOffers,
          showAll: false,
          covered: { count: 6, byPlan: 'Office 365 E3' },
        },
        reader,
      ),
    },
    {
      name: 'question-plan-all',
      card: planQuestionCard(
        { question, customerName, headcount: 40, retiredName, offers: sampleOffers, showAll: true },
        reader,
      ),
    },
    {
      name: 'question-term',
      card: termQuestionCard(
        {
          question,
          planName,
          seats: 26,
          terms: [
            ...terms,
            { ...terms[0]!, billingCycle: 'annual', seatPrice: { amount: 67.2, currency: 'EUR' } },
            { ...terms[0]!, termDuration: 'P1M', seatPrice: { amount: 6.72, currency: 'EUR' } },
          ],
        },
        reader,
      ),
    },
    { name: 'question-frontline', card: frontlineQuestionCard({ question, planName: 'Microsoft 365 F3' }, reader) },
    { name: 'question-partner', card: partnerQuestionCard({ question, current: '1234567' }, reader) },
    { name: 'question-change', card: changeCard({ question, has: { purchase: true } }, reader) },
    {
      name: 'question-close',
      card: closeQuestionCard(
        {
          question,
          retiredName,
          options: (['autoRenewOff', 'cancel', 'none'] as const).map((action) => ({
            action,
            consequence: closeConsequence(
              { ...sampleSurvey.retired, commerce: 'nce' },
              action,
              kaizalaPro(),
              new Date(NOW),
            ),
          })),
        },
        reader,
      ),
    },
  ];
}

function who(reader: Reader): CardSample[] {
  const choice = { base: 'all', listed: [], blocked: 'leave', guests: 'leave', covered: 'remove' } as const;
  const people = { question, customerName, planName, retiredName, summary: sampleSummary, choice };
  return [
    { name: 'question-people', card: peopleQuestionCard({ ...people, unresolved: [], adding: false }, reader) },
    {
      name: 'question-people-pasted',
      card: peopleQuestionCard(
        {
          ...people,
          choice: { ...choice, base: 'none', listed: sampleSurvey.holders.slice(0, 3).map(({ id }) => id) },
          unresolved: [
            { line: 2, text: 'dana.klein@contosofreight.example', near: 'dana.kline@contosofreight.example' },
            { line: 5, text: '???' },
          ],
          adding: true,
        },
        reader,
      ),
    },
    {
      name: 'question-pick-people',
      card: pickPeopleCard(
        {
          question,
          query: 'an',
          people: sampleSurvey.holders.slice(0, 5),
          chosen: sampleSurvey.holders.slice(0, 1).map(({ id }) => id),
        },
        reader,
      ),
    },
    ...(['blocked', 'guests', 'covered'] as const).map((group) => ({
      name: `question-group-${group}`,
      card: groupQuestionCard({ question, group, count: 5, examples: ['Li Wei', 'Ana Costa', 'Tomas Hruby'] }, reader),
    })),
    {
      name: 'question-usage-location',
      card: usageLocationCard({ question, customerName, count: 1, examples: ['Dana Kline'], suggested: 'DE' }, reader),
    },
  ];
}

function between(reader: Reader): CardSample[] {
  return [
    { name: 'reading-survey', card: readingCard({ kind: 'survey', customerName, question }, reader) },
    { name: 'reading-quote', card: readingCard({ kind: 'quote', customerName, people: 38, question }, reader) },
    {
      name: 'answered',
      card: answeredCard({ title: 'Which customer?', answer: customerName, by: 'Alex', at: NOW }, reader),
    },
    {
      name: 'refusal',
      card: refusalCard(
        {
          customerName: 'Adatum',
          refusals: [
            refusal('agreementMissing', { customer: 'Adatum' }),
            refusal('statusUnknown', { offer: retiredName, status: 'hibernating' }),
          ],
        },
        reader,
      ),
    },
    ...(['serviceDown', 'noAccess', 'unexpectedAnswer'] as const).map((code) => ({
      name: `unavailable-${code}`,
      card: unavailableCard({ code, question }, reader),
    })),
    {
      name: 'migrations',
      card: migrationsCard(
        {
          list: (['moving', 'waitingForPerson', 'leftOpen', 'done', 'stopped'] as const).map((state, index) => ({
            id: migrationId(`m1gr4t1${index}`),
            state,
            customerName: customers[index]![0],
            retiredName,
            replacementName: planName,
            counts: { total: 38, done: 27, failed: 0, leftOut: 0 },
            startedAt: NOW,
          })),
        },
        reader,
      ),
    },
  ];
}

/** One realistic card of each kind, for tests and pictures. */
export const cardSamples = (reader: Reader): CardSample[] => [
  ...openings(reader),
  ...whatAndHow(reader),
  ...who(reader),
  ...between(reader),
  ...noticeSamples(reader),
  ...reviewSamples(reader),
  ...migrationSamples(reader),
];
