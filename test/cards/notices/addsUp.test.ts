import fc from 'fast-check';
import { aDigest, aLine } from '../../../gallery/samples/notices';
import { digestCard } from '../../../src/cards/notices/digestCard';
import { subscriptionId } from '../../../src/migration/ids';
import { readerOf } from '../../../src/text/reader';
import { textsOf } from '../../support/cardParts';
import { kaizalaPro } from '../../support/pack';

const reader = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });

/** Several subscriptions of up to twelve customers. */
const lines = fc
  .array(fc.record({ customer: fc.integer({ min: 1, max: 12 }), ended: fc.boolean(), daysLeft: fc.nat(120) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((all) =>
    all.map(({ customer, ended, daysLeft }, at) =>
      aLine(customer, { subscriptionId: subscriptionId(`s-${at}`), ended, daysLeft: ended ? -daysLeft : daysLeft }),
    ),
  );

const figure = (text: string, pattern: RegExp): number => {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? 0 : /^one$/i.test(found) ? 1 : Number(found);
};

it('counts each customer once above, and names or counts each once below', () => {
  fc.assert(
    fc.property(lines, (due) => {
      const texts = textsOf(digestCard({ digest: aDigest({ lines: due }), sources: [kaizalaPro()] }, reader));
      const whole = texts.join('\n');
      const customers = new Set(due.map(({ customerName }) => customerName));
      const above =
        figure(whole, /\*\*(\d+|One) customers? needs? a decision/i) +
        figure(whole, /(\d+|one) can be saved/i) +
        figure(whole, /(\d+|one) later/i);
      const also = texts.find((text) => text.startsWith('Also due today')) ?? '';
      const inRows = new Set(texts.filter((text) => customers.has(text)));
      const named = [...customers].filter((name) => new RegExp(`${name} \\(|${name}(,|$| and)`).test(also));

      expect(above).toBe(customers.size);
      expect(inRows.size + named.length + figure(also, /(\d+|one) more/i)).toBe(customers.size);
    }),
  );
});
