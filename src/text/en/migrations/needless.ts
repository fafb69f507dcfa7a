import type { Format } from '../../format';
import type { Phrase } from '../../plain';

/** Licences that were bought, and went to nobody or longer than was wished. */
export const needless = (f: Format) => ({
  spare: (n: number, bought: number) => `Bought licences that went to nobody: **${f.count(n)} of ${f.count(bought)}**.`,
  spareFor: (n: number, bought: number, cost: Phrase) =>
    `Bought licences that went to nobody: **${f.count(n)} of ${f.count(bought)}**, ${cost}.`,
  cost: (money: Phrase, atMost: boolean) => `${atMost ? 'at most ' : ''}**${money}** over their term`,
  giveBack: (until: string) => `Give them back in Partner Center by **${f.instant(until)}**, or use them.`,
  stayPaid: 'I know of no day until which they can be given back: use them for other people.',
  stillRenews:
    'What was bought was to end with its term, and I have not switched off its renewal: do that in Partner Center.',
  term: (on: string) => `Their term runs to ${f.day(on)}.`,
});
