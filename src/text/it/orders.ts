import { fact, numberFact } from '../facts';
import type { SentenceFacts } from '../facts';
import type { Format } from '../format';
import { orderState } from './orderState';

const shownAs = (facts: SentenceFacts): string => {
  const word = fact(facts, 'order');
  return word === '' ? '' : ` Il Centro per i partner lo mostra come «${word}».`;
};

const titles: Readonly<Record<string, string>> = {
  'pending review': 'l’ordine aspetta una verifica.',
  'po upload complete': 'l’ordine aspetta una verifica.',
  'pending po upload': 'l’ordine aspetta un ordine d’acquisto (PO).',
  suspended: 'l’ordine è sospeso.',
};

function pending(facts: SentenceFacts) {
  const word = fact(facts, 'order');
  if (fact(facts, 'stop') === 'asked') {
    return {
      title: 'mi fermo appena si sa com’è andato l’ordine.',
      what: `Fino ad allora le sue licenze possono ancora arrivare. Intanto non acquisto nulla.${shownAs(facts)}`,
      next:
        word === ''
          ? 'Lo verifico ogni ora. Se per due verifiche, a un’ora di distanza, non ne compare nulla, chiudo qui senza saperlo; allora acquisterò questo piano per questo cliente solo quando si saprà.'
          : 'Lo verifico ogni ora e ti avviso. Chi non vuole più l’ordine lo annulla nel Centro per i partner.',
    };
  }
  return {
    title: titles[word] ?? 'l’ordine non è ancora andato a buon fine.',
    what: `Chi non è ancora passato al nuovo piano lavora come prima, e intanto non acquisto nulla.${shownAs(facts)}`,
    next: orderState(word).next,
  };
}

export const ofOrder = (f: Format) => ({
  orderPending: pending,
  orderDead: (facts: SentenceFacts) => ({
    title: 'dall’ordine non è arrivato nulla.',
    what: `Nulla è stato acquistato e nessuno è stato spostato: ho verificato due volte, a un’ora di distanza, e non esistono né una sottoscrizione né una licenza.${shownAs(facts)}`,
    next: 'Fammi ordinare di nuovo le stesse licenze al prezzo che hai confermato; subito prima verifico ancora una volta questo ordine. Oppure ricomincia con una nuova offerta.',
  }),
  orderCancelled: (facts: SentenceFacts) => ({
    title: 'l’ordine era stato acquistato, e poi è stato annullato.',
    what: `Ho verificato due volte, a un’ora di distanza: ciò che ne era arrivato non c’è più. Chi non è ancora passato al nuovo piano lavora come prima.${shownAs(facts)}`,
    next: 'Chiedi chi lo ha annullato nel Centro per i partner, e perché. Se serve ancora, ricomincia: vedi la nuova offerta prima che si acquisti qualcosa.',
  }),
  orderPartly: (facts: SentenceFacts) => {
    const missing = fact(facts, 'missing');
    const given = f.count(numberFact(facts, 'fulfilled') ?? 0);
    const ordered = f.count(numberFact(facts, 'ordered') ?? 0);
    return {
      title: 'solo una parte dell’ordine è andata a buon fine.',
      what: `${missing === '' ? `Licenze acquistate: ${given} su ${ordered}; restano acquistate.` : `Manca, in tutto o in parte: ${missing}. Il resto è stato acquistato e resta acquistato.`} Chi non è ancora passato al nuovo piano lavora come prima.${shownAs(facts)}`,
      next: 'Ricomincia: le licenze arrivate si usano per prime, e vedi l’offerta per il resto prima che si acquisti qualcosa.',
    };
  },
});
