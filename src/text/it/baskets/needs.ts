import { fact, numberFact } from '../../facts';
import type { Advice, SentenceFacts } from '../../facts';
import type { Format } from '../../format';

export const ofNeeds = {
  baseMissing: (facts: SentenceFacts) => ({
    rule: `Funziona solo insieme a un’altra licenza, e questo cliente non ne ha nessuna di queste: ${fact(facts, 'needs')}.`,
    next: 'Acquistane prima una, oppure scegli un altro piano.',
  }),
  lacksBase: (facts: SentenceFacts) => ({
    rule: `${fact(facts, 'plan')} funziona solo insieme a un’altra licenza, e qui manca ognuna di queste: ${fact(facts, 'needs')}.`,
    next: 'Assegna prima una di queste licenze, poi scrivi di nuovo **sposta**; oppure scegli un altro piano.',
  }),
};

const pooled: Readonly<Record<string, string>> = {
  family: ' tra questo piano e quelli simili',
  tenant: ' tra tutti questi piani',
};

export const seatLimit =
  (f: Format) =>
  (facts: SentenceFacts): Advice => {
    const [needed, left, limit] = ['needed', 'left', 'limit'].map((name) => numberFact(facts, name));
    const most =
      limit === undefined
        ? 'al massimo 300 per i piani Business'
        : `al massimo ${f.count(limit)}${pooled[fact(facts, 'scope')] ?? ''}`;
    return {
      rule:
        needed === undefined || left === undefined
          ? 'Un cliente può averne al massimo 300, e qui servono più licenze.'
          : `Servono altre ${f.count(needed)} licenze, e questo cliente può acquistarne solo altre ${f.count(left)} (${most}, da tutti i partner).`,
      next: 'Scegli meno persone, oppure un piano Enterprise o Frontline.',
    };
  };
