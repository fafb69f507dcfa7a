import { chosenEnd, knownEnd } from '../../src/migration/endOfTerm/knownEnd';
import { languages } from '../../src/migration/language';
import { readerOf } from '../../src/text/reader';
import { textFor } from '../../src/text/textFor';

const day = '2026-12-31';
const known = knownEnd({ endOfTerm: 'ends', endsOn: day })!;
const chosen = chosenEnd(true, day)!;

describe.each(languages)('a sentence that says that something ends (%s)', (language) => {
  const { radar, closing, running, customer, review, endLook } = textFor(
    readerOf({ language, locale: `${language}-IT` }),
  );

  it('does not compile for a day of which only the date is known, nor for one that was only chosen', () => {
    const said = [
      // @ts-expect-error a bare day is no end
      [radar.ends(day, 9), radar.ends(known, 9)],
      // @ts-expect-error an end that was chosen has not been read
      [radar.ends(chosen, 9), radar.ends(known, 9)],
      // @ts-expect-error a bare day is no end
      [closing.billing.unchangedUntil(day), closing.billing.unchangedUntil(known)],
      // @ts-expect-error a bare day is no end
      [closing.foreseen.openUntil('', day), closing.foreseen.openUntil('', known)],
      // @ts-expect-error a bare day is no end
      [running.leftOpenEnds(day), running.leftOpenEnds(known)],
      // @ts-expect-error a bare day is no end
      [customer.when.endAtTermOn('', day), customer.when.endAtTermOn('', known)],
      // @ts-expect-error a bare day is no end
      [endLook.title(2, '', day, 9), endLook.title(2, '', known, 9)],
    ];

    for (const [bare, rightly] of said) expect(bare).toBe(rightly);
  });

  it('takes an end that was chosen where it speaks of what is to be confirmed, and still no bare day', () => {
    const said = [
      // @ts-expect-error a bare day is no end
      [closing.billing.runsToTermEndOn(day), closing.billing.runsToTermEndOn(chosen)],
      // @ts-expect-error a bare day is no end
      [review.paidTwiceUntil('', day), review.paidTwiceUntil('', known)],
      // @ts-expect-error a bare day is no end
      [review.renewsNot(day), review.renewsNot(chosen)],
    ];

    for (const [bare, rightly] of said) expect(bare).toBe(rightly);
  });
});

it('has no chosen end of what is not to end, nor where no day is told', () => {
  expect(chosenEnd(false, day)).toBeUndefined();
  expect(chosenEnd(true, undefined)).toBeUndefined();
});
