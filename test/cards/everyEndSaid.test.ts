import fc from 'fast-check';
import { aLine } from '../../gallery/samples/notices';
import { sampleDecided } from '../../gallery/samples/migration';
import { reviewData } from '../../gallery/samples/review';
import { customerText } from '../../src/cards/migration/customerText';
import { migrationCard } from '../../src/cards/migration/migrationCard';
import { unkeptCard } from '../../src/cards/migration/unkeptCard';
import { digestCard } from '../../src/cards/notices/digestCard';
import { closeQuestionCard } from '../../src/cards/questions/closeQuestionCard';
import { customerQuestionCard } from '../../src/cards/questions/customerQuestionCard';
import { subscriptionQuestionCard } from '../../src/cards/questions/subscriptionQuestionCard';
import { expiringCard } from '../../src/cards/radar/expiringCard';
import { radarCsv } from '../../src/cards/radar/radarCsv';
import { reviewCard } from '../../src/cards/review/reviewCard';
import { customerId, userId } from '../../src/migration/ids';
import { endOfTerm } from '../../src/migration/endOfTerm/endOfTerm';
import type { KnownEnd } from '../../src/migration/endOfTerm/knownEnd';
import { unkeptEnd } from '../../src/migration/endOfTerm/unkeptEnd';
import type { RetiredSubscription } from '../../src/migration/offers/survey';
import type { SubscriptionFacts } from '../../src/migration/packs/subscriptionFacts';
import { closeConsequence, closeOptions } from '../../src/migration/plan/close';
import { closesLater } from '../../src/migration/plan/closeLater';
import type { MigrationPlan } from '../../src/migration/plan/plan';
import { onRadar } from '../../src/migration/radar/onRadar';
import { radarCounts, radarMonths, radarParts } from '../../src/migration/radar/radarCounts';
import type { RadarEntry } from '../../src/migration/radar/radar';
import { rankRadar } from '../../src/migration/radar/ranking';
import { defined } from '../../src/platform/defined';
import { oneLine, plain } from '../../src/text/plain';
import { readerOf } from '../../src/text/reader';
import type { Reader } from '../../src/text/reader';
import { textFor } from '../../src/text/textFor';
import type { Text } from '../../src/text/textFor';
import { textsOf } from '../support/cardParts';
import { anySubscription, readOn } from '../support/everySubscription';
import { kaizalaPro } from '../support/pack';
import { aMigration, aPlan, aRetired, sampleNow, userNumber } from '../support/survey';
import { without } from '../support/without';
import { Diary } from '../notices/compose/oneAgent';

const readers = [
  readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' }),
  readerOf({ locale: 'it-IT', timeZone: 'Europe/Rome' }),
];
// What a pack says of its service is no sentence of the bot's.
const pack = kaizalaPro({ dataNote: { en: 'A note.', it: 'Una nota.' } });
const now = new Date(sampleNow);
const today = readOn;
/** No words of an end in it. */
const name = 'Kaizala';
const question = 'q';
const whose = { id: customerId('contoso'), name: 'Contoso', domain: 'contoso.example' };
const read = { at: `${today}T06:00:00.000Z`, today };

interface Shape {
  readonly facts: SubscriptionFacts;
  readonly isRetired: boolean;
  readonly isExtended: boolean;
  readonly staying: number;
}

const anyShape: fc.Arbitrary<Shape> = fc.record({
  facts: anySubscription,
  isRetired: fc.boolean(),
  isExtended: fc.boolean(),
  staying: fc.nat(2),
});

const factsIn = ({ facts, isRetired, isExtended }: Shape): SubscriptionFacts => ({
  ...facts,
  ...(isRetired ? {} : { offerId: 'other' }),
  ...{ offerName: isExtended ? `${name} Extended Service Term` : name, friendlyName: '' },
});

function radarCards(entry: RadarEntry, reader: Reader): readonly string[] {
  const entries = rankRadar([entry], today);
  const card = {
    ...{ entries, total: 1, people: 40, page: 0, pages: 1, reading: false, failed: 0, readAt: sampleNow },
    ...{ byMonth: radarMonths(entries), counts: radarCounts(entries), parts: radarParts(entries) },
  };
  const digest = new Diary([entry]).on(today)?.digest;
  return [
    ...textsOf(expiringCard(card, reader)),
    ...textsOf(customerQuestionCard({ question, entries, total: 1, page: 0 }, reader)),
    ...textsOf(subscriptionQuestionCard({ question, customerName: whose.name, entries }, reader)),
    ...(digest ? digestCards({ ...digest, partOfDay: 'morning', others: 1 }, reader) : []),
    ...radarCsv(entries, reader).split('\r\n').slice(1),
  ];
}

type Digest = Parameters<typeof digestCard>[0]['digest'];

/** As a row of its own, and as one of those that are only named. */
const digestCards = (digest: Digest, reader: Reader): readonly string[] => {
  const others = Array.from({ length: 6 }, (_, nth) => aLine(nth + 2, { ...digest.lines[0], offerName: name }));
  return [digest, { ...digest, lines: [...others, ...digest.lines] }].flatMap((each) =>
    textsOf(digestCard({ digest: each, sources: [pack] }, reader)),
  );
};

const retiredIn = (facts: SubscriptionFacts): RetiredSubscription => {
  const { commerce, status, autoRenew, endsOn, offerName } = facts;
  const told = { commerce, status, autoRenew, offerName, endOfTerm: endOfTerm(facts) };
  return { ...without(aRetired(), 'endsOn'), ...told, ...defined({ endsOn }) };
};

const plansFor = (retired: RetiredSubscription, staying: number): readonly MigrationPlan[] =>
  closeOptions(retired, pack, now).map((close) => {
    const { commerce, offerName, endOfTerm: end } = retired;
    return aPlan({
      ...{
        close,
        staying: { people: staying, unread: 0, seatsLeft: 0 },
        ...(closesLater(close) ? { closeLater: true } : {}),
      },
      retired: {
        ...without(aPlan().retired, 'endsOn'),
        commerce,
        offerName,
        ...defined({ endOfTerm: end, endsOn: retired.endsOn }),
      },
    });
  });

function migrationCards(facts: SubscriptionFacts, staying: number, reader: Reader): readonly string[] {
  const retired = retiredIn(facts);
  const plans = plansFor(retired, staying);
  const consequences = plans.map(({ close: action }) => ({
    action,
    consequence: closeConsequence(retired, action, pack, now),
  }));
  const foreseen = { staying: { people: staying, unread: 0, seatsLeft: 0 }, retired };
  const until = '2026-11-25T10:00:00.000Z';
  const asked = {
    ...{ question, options: consequences, retiredName: name },
    term: { ...retired, cancellableUntil: until },
  };
  const insteads = [{ endNowInstead: { refundedUntil: until } }, { endNowInstead: {} }];
  const { quantity, endsOn } = facts;
  const entry = {
    status: 'active',
    quantity,
    reason: 'retiredPlan',
    ...defined({ endsOn }),
    endOfTerm: endOfTerm(facts),
  };
  const unkept = unkeptEnd({ ...entry, readAt: sampleNow }, '2026-11-20T06:00:00Z');
  return [
    ...textsOf(closeQuestionCard(asked, reader)),
    ...textsOf(closeQuestionCard({ ...asked, foreseen }, reader)),
    ...plans.flatMap((plan, index) => [
      ...textsOf(
        reviewCard(
          reviewData(reader, { plan, now, dataNote: '', ...consequences[index]!, ...insteads[index % 2] }),
          reader,
        ),
      ),
      ...leftOpen(plan, unkept, reader),
      ...customerTexts(plan, reader),
    ]),
    ...(unkept ? textsOf(unkeptCard({ ends: [untold(unkept)], today }, reader)) : []),
  ];
}

/** Before anybody is moved, and after it while the subscription stays open. */
const customerTexts = (plan: MigrationPlan, { language }: Reader): readonly string[] => {
  const customer = { ...plan.customer, country: language === 'it' ? 'IT' : 'GB' };
  const changed = { moved: 3, removed: 1 };
  return [{}, { changed }].map((given) => customerText({ plan: { ...plan, customer }, ...given }));
};

const untold = (unkept: NonNullable<ReturnType<typeof unkeptEnd>>) => ({
  ...{ id: aPlan().id, which: 'retired' as const, runNo: 1, customerName: whose.name, offerName: name, unkept },
});

const holder = { id: userId(userNumber(9)), name: 'Dana', reason: 'notChosen', groupNames: [] } as const;

/** While it runs, while somebody holds it, when nobody does and it stayed open all the same, and after an end that did not hold. */
function leftOpen(plan: MigrationPlan, unkept: ReturnType<typeof unkeptEnd>, reader: Reader): readonly string[] {
  const open = { plan, state: 'leftOpen', checkedAt: sampleNow, finishedAt: sampleNow } as const;
  const held = { ...open, remaining: [holder], remainingCount: 1 };
  const states = [{ plan }, held, open, ...(unkept && plan.close === 'endAtTerm' ? [{ ...open, unkept }] : [])];
  return states.flatMap((given) =>
    textsOf(migrationCard({ migration: aMigration(given), decided: sampleDecided, now }, reader)),
  );
}

const anyDay = '2026-12-12';
/** The words of a sentence, whatever day, number or name stands in it. */
const patternOf = (sentence: string): RegExp =>
  new RegExp(
    `(?<![A-Za-z])${sentence
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/(\b\w{3} )?\d+( \w{3})?( \d{4})?/g, '.{1,18}')
      .replaceAll('§', '.+?')}`,
    'i',
  );

/** Every sentence that says that it ends, as it stands in the texts. */
const assertions = ({ radar, closing, running, customer }: Text): readonly RegExp[] => {
  const on = anyDay as KnownEnd;
  return [
    ...[-3, 0, 1, 9].map((left) => radar.ends(on, left)),
    ...[
      closing.billing.unchangedUntil(on),
      closing.cells.billing.unchangedUntil(on),
      closing.foreseen.openUntil(plain('§'), on),
    ],
    ...[running.leftOpenEnds(on), customer.when.endAtTermOn(oneLine('§'), on)],
  ].map(patternOf);
};

/** Words of an end; whatever is found beside the sentences below asserts one. */
const endWords = {
  en: /\bend(s|ed|ing)?\b|\bexpire[sd]?\b|\b(not|never|no longer|does not|nothing) renew/i,
  it: /\bscad(e|ono|ut[aeio]|enz[ae])\b|\bfini(sce|scono|re|t[aeio])\b|\btermin(a|ano|are|at[aeio])\b|\bnon si rinnova/i,
} as const;
const rescueWords = {
  en: /rescu|reactivat|be saved|data is deleted within/i,
  it: /rescu|recuper|riattiv|dati eliminati entro/i,
} as const;
const renewalOff = { en: /renewal is off/i, it: /rinnovo automatico (è )?disattivato/i } as const;

/** Of a term, of data, or of what somebody chooses or promises: none of them says that a subscription ends. */
function harmless({ commands, radar, closing, running, unkept, notices, words }: Text): readonly RegExp[] {
  const { accessEnds, accessStays, billing, onlyWhenEmpty, foreseen, cells } = closing;
  return [
    ...[closing.name.endAtTerm(plain('§')), closing.doing.endAtTerm(plain('§')), words.close.endAtTerm],
    ...[
      accessEnds,
      accessStays,
      onlyWhenEmpty(plain('§')),
      billing.runsToTermEnd,
      billing.runsToTermEndOn(anyDay as KnownEnd),
    ],
    ...[cells.billing.runsToTermEnd, cells.billing.runsToTermEndOn(anyDay as KnownEnd), cells.billing.extends],
    ...[...Object.values(cells.access), cells.data.withTerm],
    ...[foreseen.later.endAtTerm!, foreseen.then.endAtTerm!, foreseen.then.suspend!, foreseen.promise(90)],
    ...[closing.dataKept(120), closing.dataKept(undefined), running.promise.looking(90)],
    ...[running.leftOpenNotTaken(plain('§')), running.leftOpenRenews(anyDay), closing.extends(3, 23)],
    ...[
      unkept.title(1),
      unkept.why(1),
      unkept.endAll(1),
      unkept.onCard(plain('§'), plain('§')),
      radar.months,
      radar.part.unknown,
      radar.endUnknown,
    ],
    ...[notices.digest.renewalOff, notices.digest.renewOrEnd],
    // The name of a command, which a sentence asks to be typed.
    `**${commands.typed.expiring[0]!}`,
  ].map(patternOf);
}

/** Said to be unknown, in one breath. */
const hedged = ({ radar, closing }: Text): readonly RegExp[] =>
  [radar.mayEnd(anyDay, 9), radar.mayEnd(anyDay, -9), closing.mayExtend(23), radar.counts.notRenewed(1)].map(patternOf);

const strip = (said: string, sentences: readonly RegExp[]): string =>
  // The longest first, because one may be part of another.
  [...sentences]
    .sort((one, other) => other.source.length - one.source.length)
    .reduce((rest, sentence) => rest.replace(sentence, ' '), said);

function everythingSaid(shape: Shape, reader: Reader): readonly string[] {
  const facts = factsIn(shape);
  const entry = onRadar(facts, whose, shape.isRetired ? [pack] : [], read);
  const own = facts.status === 'active' ? migrationCards(facts, shape.staying, reader) : [];
  return [...(entry ? radarCards(entry, reader) : []), ...own];
}

it.each(readers)(
  'says only of what ends that it ends, and only of legacy that it can be rescued ($language)',
  (reader) => {
    const { language } = reader;
    const text = textFor(reader);
    const asserting = [endWords[language], ...assertions(text)];
    const [always, unsure] = [harmless(text), [...harmless(text), ...hedged(text)]];
    const isOfAnEnd = (one: string): boolean => asserting.some((words) => words.test(one));
    const found = { ends: 0, rescues: 0 };
    const each = (shape: Shape): void => {
      const said = everythingSaid(shape, reader);
      const end = endOfTerm(shape.facts);
      const ofAnEnd = said.filter((one) => isOfAnEnd(strip(one, end === 'unknown' ? unsure : always)));
      if (end !== 'ends') expect(ofAnEnd).toEqual([]);
      else if (ofAnEnd.length > 0) found.ends += 1;
      const ofRescue = said.filter((one) => rescueWords[language].test(one));
      if (shape.facts.commerce === 'nce' || end !== 'ends') expect(ofRescue).toEqual([]);
      else if (ofRescue.length > 0) found.rescues += 1;
      if (shape.facts.autoRenew) expect(said.filter((one) => renewalOff[language].test(one))).toEqual([]);
    };

    fc.assert(fc.property(anyShape, each), { numRuns: 200, seed: 20_261_128 });

    // What was searched had something in it.
    expect(found.ends).toBeGreaterThan(20);
    expect(found.rescues).toBeGreaterThan(5);
  },
);
