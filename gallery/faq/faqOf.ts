import { purchaseCodes } from '../../src/migration/offers/purchaseSense';
import { purchaseRefusal } from '../../src/text/en/purchaseRefusals';
import type { SentenceFacts } from '../../src/text/facts';
import { plain } from '../../src/text/plain';
import { readerOf } from '../../src/text/reader';
import { textFor } from '../../src/text/textFor';

/** What the sentences name, as it might be. */
const example: SentenceFacts = {
  ...{ found: plain('ENTERPRISEPACK, STANDARDPACK'), status: plain('disabled'), migration: plain('7F3K-9BQX') },
  ...{ title: plain('Project Online'), groups: plain('Sales staff'), wanted: plain('off') },
  ...{ quantity: 25, needed: 40, left: 12, free: 30, seats: 24, owed: 3, people: 2, failed: 2, unread: 1, read: 240 },
  ...{ cover: plain('Microsoft 365 E3'), plans: plain('Intune Plan 2') },
  ...{ plan: plain('Microsoft 365 Copilot'), needs: plain('Microsoft 365 E3, Office 365 E3') },
  ...{ is: plain('extends'), ordered: 40, fulfilled: 25, item: plain('CFQ7TTC0LF8Q:0001') },
};

interface Entry {
  readonly code: string;
  readonly said: readonly string[];
  readonly next: string | undefined;
}

const helps = (next: string | undefined): readonly string[] => (next === undefined ? [] : [`**What helps:** ${next}`]);

const chapter = (title: string, intro: string, entries: readonly Entry[]): string =>
  [
    `## ${title}`,
    intro,
    ...entries.flatMap(({ code, said, next }) => [`### ${code}`, said.join(' '), ...helps(next)]),
  ].join('\n\n');

type Said = ReturnType<typeof textFor>;

const before = ({ refusals }: Said): readonly Entry[] =>
  Object.entries(refusals).map(([code, say]) => {
    const { rule, next } = say(example);
    return { code, said: [rule], next };
  });

const during = ({ problems }: Said): readonly Entry[] =>
  Object.entries(problems.of).map(([code, say]) => {
    const { title, what, next } = say(example);
    return { code, said: [`**${title}**`, what], next };
  });

const bought = (): readonly Entry[] =>
  Object.entries(purchaseCodes).map(([code, numbers]) => {
    const told = purchaseRefusal({ serviceCode: plain(numbers.split(' ')[0] ?? '') });
    return {
      code,
      said: [told?.rule ?? '', `Partner Center’s codes: ${numbers.replaceAll(' ', ', ')}.`],
      next: told?.next,
    };
  });

const moved = ({ problems }: Said): readonly Entry[] =>
  Object.entries(problems.failure).map(([code, say]) => ({
    code,
    said: [`Alex Weber: ${say(example)}.`],
    next: (problems.fix as Readonly<Record<string, string>>)[code],
  }));

const spoken = ({ signIn }: Said): readonly Entry[] =>
  Object.entries(signIn.of).map(([code, { title, what, mend }]) => ({
    code,
    said: [`**${title}.**`, what],
    next: mend,
  }));

const secondPerson = ({ approval }: Said): readonly Entry[] => {
  const { not, fell, needed, why, notToday, neverInADay, unpricedInADay, over, changeAndAsk, askInstead } = approval;
  const [sum, limit] = [plain('€20,480.00'), plain('€20,000.00')];
  return [
    { code: 'needsApproval', said: [needed(why.licences(40, 25))], next: askInstead },
    { code: 'dayLimit', said: [notToday(sum, limit, '2026-11-23T00:00:00.000Z')], next: undefined },
    { code: 'dayLimitAlone', said: [neverInADay(limit)], next: undefined },
    { code: 'dayLimitUnpriced', said: [unpricedInADay], next: undefined },
    ...Object.entries(not).map(([code, sentence]) => ({ code, said: [sentence], next: undefined })),
    { code: 'lapsed', said: [over.lapsed], next: changeAndAsk },
    ...Object.entries(fell).map(([code, sentence]) => ({
      code: `fellThrough ${code}`,
      said: [over.fellThrough, sentence],
      next: undefined,
    })),
  ];
};

/** `docs/faq.md`: every refusal and every question that a person can meet, in the very words of the cards. */
export function faqOf(): string {
  const said = textFor(readerOf({ locale: 'en-GB', timeZone: 'UTC' }));
  return `${[
    '# What Planshift may say no to, and what helps',
    'Every refusal and every question that a person can meet, under the code by which logs and the database name it, in the words of\nthe cards; ids, names and numbers are made up. Written by `npm run faq`; a test holds it to the code. The Italian words print with\n`npm run sentences -- it`.',
    chapter(
      'Before anything is bought',
      'Beside a customer, a plan or people, or in place of the review.',
      before(said),
    ),
    chapter(
      'When a second person has to agree',
      'On the review, or when somebody decides: [who and when](security.md#a-second-person-and-limits).',
      secondPerson(said),
    ),
    chapter(
      'While a migration runs',
      'It waits for a person, and its card asks; `migration <id>` shows that card again.',
      during(said),
    ),
    chapter(
      'When Partner Center refuses the purchase',
      'The problem `purchaseRefused`, where its code is documented.',
      bought(),
    ),
    chapter('When a person could not be moved', 'The problem `peopleFailed` names each with a reason.', moved(said)),
    chapter(
      'When nobody can be spoken for',
      'Asked of the fallback agents, else of everybody who may act: [operations](operations.md#letting-it-speak-for-somebody).',
      spoken(said),
    ),
  ].join('\n\n')}\n`;
}
