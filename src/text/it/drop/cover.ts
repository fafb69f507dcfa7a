import { fact } from '../../facts';
import type { SentenceFacts } from '../../facts';
import type { OneLine, Phrase } from '../../plain';
import type * as english from '../../en/drop/cover';

export const anyOf = (names: Phrase | OneLine): string => names.replaceAll(' / ', ' o ');
const cover = (facts: SentenceFacts): string => anyOf(fact(facts, 'cover'));
const plans = (facts: SentenceFacts): string => fact(facts, 'plans');

export const coverReason: typeof english.coverReason = {
  coverMissing: (facts) => `senza ${cover(facts)}`,
  coverEnded: (facts) => `${cover(facts)} non è attiva`,
  coverEnds: (facts) => `${cover(facts)} sta per scadere`,
  coverLacks: (facts) => `non incluso in ${cover(facts)}: ${plans(facts)}`,
  coverOff: (facts) => `disattivato in ${cover(facts)}: ${plans(facts)}`,
  coverNotReady: (facts) => `non ancora pronto in ${cover(facts)}: ${plans(facts)}`,
  coverUnread: () => 'verifica non riuscita',
};

export const coverAdvice: typeof english.coverAdvice = {
  coverMissing: (facts) => ({
    rule: `Tra le altre licenze non c’è ${cover(facts)}: senza questa mancherebbero dei servizi.`,
    next: 'Per ora la licenza resta. Assegna prima l’altra in Entra, poi scrivi di nuovo **sposta**.',
  }),
  coverEnded: (facts) => ({
    rule: `${cover(facts)} non è attiva per questo cliente, quindi non può sostituire nulla.`,
    next: 'Per ora la licenza resta. Riattiva l’altra nel Centro per i partner, poi scrivi di nuovo **sposta**.',
  }),
  coverEnds: (facts) => ({
    rule: `Per questo cliente ${cover(facts)} non si rinnoverà, e le licenze che restano non bastano per tutti.`,
    next: 'Per ora la licenza resta. Fai rinnovare l’altra nel Centro per i partner, poi scrivi di nuovo **sposta**.',
  }),
  coverLacks: (facts) => ({
    rule: `${cover(facts)} non include ${plans(facts)}.`,
    next: 'La licenza resta. A chi non serve, puoi toglierla in Entra.',
  }),
  coverOff: (facts) => ({
    rule: `In ${cover(facts)} il cliente ha disattivato ${plans(facts)} per queste persone.`,
    next: 'Per ora la licenza resta. Attiva il servizio in Entra, poi scrivi di nuovo **sposta**.',
  }),
  coverNotReady: (facts) => ({
    rule: `In ${cover(facts)} Microsoft non ha ancora finito di preparare ${plans(facts)}.`,
    next: 'Per ora la licenza resta. Scrivi di nuovo **sposta** più tardi.',
  }),
  coverUnread: () => ({
    rule: 'Non è stato possibile verificare che cosa offrono le altre licenze.',
    next: 'Per ora la licenza resta. Scrivi di nuovo **sposta** e rileggo tutto.',
  }),
};

export const coverFix: typeof english.coverFix = {
  coverMissing: 'Assegna l’altra licenza in Entra e riprova; altrimenti premi «Lasciale fuori»: quella ritirata resta.',
  coverEnded: 'Riattiva l’altra licenza nel Centro per i partner e riprova; altrimenti premi «Lasciale fuori».',
  coverEnds: 'Fai rinnovare l’altra licenza nel Centro per i partner e riprova; altrimenti premi «Lasciale fuori».',
  coverLacks: 'Premi «Lasciale fuori»: la licenza resta.',
  coverOff: 'Attiva il servizio in Entra e riprova; altrimenti premi «Lasciale fuori»: la licenza resta.',
  coverNotReady: 'Riprova più tardi; altrimenti premi «Lasciale fuori»: la licenza resta.',
  coverUnread: 'Riprova; altrimenti premi «Lasciale fuori»: la licenza resta.',
};
