import { fact, numberFact } from '../../facts';
import type { Advice, SentenceFacts } from '../../facts';
import type { Format } from '../../format';

/** Of what works only beside something else. */
export const ofNeeds = {
  baseMissing: (facts: SentenceFacts) => ({
    rule: `Works only beside another licence, and this customer has none of these: ${fact(facts, 'needs')}.`,
    next: 'Buy one of them first, or choose another plan.',
  }),
  lacksBase: (facts: SentenceFacts) => ({
    rule: `${fact(facts, 'plan')} works only beside another licence, and none of these is there: ${fact(facts, 'needs')}.`,
    next: 'Give them one of these licences first, then type **migrate** again; or choose another plan.',
  }),
};

/** What shares a limit that is not of one licence alone. */
const pooled: Readonly<Record<string, string>> = {
  family: 'this and similar plans together',
  tenant: 'all these plans together',
};

export const seatLimit =
  (f: Format) =>
  (facts: SentenceFacts): Advice => {
    const [needed, left, limit] = ['needed', 'left', 'limit'].map((name) => numberFact(facts, name));
    const most =
      limit === undefined
        ? 'at most 300 of a Business plan'
        : `at most ${f.count(limit)} of ${pooled[fact(facts, 'scope')] ?? 'it'}`;
    return {
      rule:
        needed === undefined || left === undefined
          ? 'A customer may have at most 300 licences of it, and more are needed here.'
          : `${f.count(needed)} more licences are needed, and this customer may buy only ${f.count(left)} more of it (${most}, across all partners).`,
      next: 'Choose fewer people, or an Enterprise or Frontline plan.',
    };
  };
