import { purchaseSense } from '../../migration/offers/purchaseSense';
import type { PurchaseSense } from '../../migration/offers/purchaseSense';
import { fact } from '../facts';
import type { Advice, SentenceFacts } from '../facts';

const refusals: Readonly<Record<PurchaseSense, Advice>> = {
  agreement: {
    rule: 'Il Contratto del cliente Microsoft non è confermato per questo cliente, o non attestato per questo acquisto.',
    next: 'Confermalo nella pagina del cliente del Centro per i partner, poi riprova.',
  },
  accountReview: {
    rule: 'Microsoft sta verificando l’account del cliente, o lo ha rifiutato.',
    next: 'La pagina del cliente nel Centro per i partner mostra a che punto è la verifica. Riprova quando è conclusa.',
  },
  notSold: {
    rule: 'Questo piano non si vende a questo cliente: non nel suo paese, non al suo tipo di organizzazione, o non più.',
    next: 'Interrompi la migrazione e ricomincia con un altro piano.',
  },
  limit: {
    rule: 'È più di quanto questo cliente può avere del piano.',
    next: 'Interrompi la migrazione e ricomincia con meno persone o con un altro piano; oppure fai alzare il limite a Microsoft.',
  },
  credit: {
    rule: 'Il credito della tua azienda presso Microsoft, o il suo controllo dei rischi, non permette questo acquisto.',
    next: 'Chiedi a chi segue la fatturazione nella tua azienda di provvedere nel Centro per i partner, poi riprova.',
  },
  cartLine: {
    rule: 'Il Centro per i partner non accetta l’offerta così com’era.',
    next: 'Interrompi la migrazione e ricomincia: il prezzo si calcola di nuovo, e vedi l’offerta prima che si acquisti qualcosa.',
  },
  orderPapers: {
    rule: 'Il Centro per i partner chiede un ordine d’acquisto (PO) per questo acquisto.',
    next: 'Non posso caricarlo. Acquista nel Centro per i partner, interrompi la migrazione e ricomincia: le licenze risultano disponibili e si usano per prime.',
  },
  sandbox: {
    rule: 'L’account del partner è un sandbox, che vende solo poche licenze e non tutti i piani.',
    next: 'Interrompi la migrazione e ricomincia con meno persone o con un altro piano; oppure usa l’account di produzione.',
  },
  locked: {
    rule: 'Microsoft ha bloccato l’account per gli acquisti.',
    next: 'Chiedi all’amministratore, che ne vede il motivo nel Centro per i partner.',
  },
};

export function purchaseRefusal(facts: SentenceFacts): Advice | undefined {
  const sense = purchaseSense(fact(facts, 'serviceCode'));
  return sense && refusals[sense];
}

export const linesWords = (facts: SentenceFacts): string =>
  `Il Centro per i partner rifiuta questo acquisto${fact(facts, 'description') === '' ? '.' : `: «${fact(facts, 'description')}»`}`;
