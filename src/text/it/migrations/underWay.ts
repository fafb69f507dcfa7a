import type { EveryText } from '../../en';
import { fact } from '../../facts';
import type { SentenceFacts } from '../../facts';
import type { Format } from '../../format';
import { onDate } from '../../italianDates';

const dated = (f: Format, facts: SentenceFacts, before = ''): string =>
  fact(facts, 'on') === '' ? '' : `${before} ${onDate(f.day(fact(facts, 'on')))}`;

/** What somebody else has begun with the subscription. */
export const underWay = (f: Format): Pick<EveryText['refusals'], 'transferOpen' | 'transitionOpen'> => ({
  transferOpen: (facts) => ({
    rule: `${fact(facts, 'partner') || 'Un altro partner'} ha chiesto${dated(f, facts)} il trasferimento di questa sottoscrizione, e nel Centro per i partner la richiesta è ancora aperta. Finché lo è, non modifico nulla.`,
    next: 'Rifiuta il trasferimento nel Centro per i partner se il cliente resta con te; altrimenti lascia il passaggio a quel partner.',
  }),
  transitionOpen: (facts) => ({
    rule: `Nel Centro per i partner è in corso il passaggio di questa sottoscrizione a un altro piano${dated(f, facts, ', iniziato')}.`,
    next: 'Attendi che il Centro per i partner lo mostri come completato, poi ricomincia: forse non resta nulla da fare.',
  }),
});
