import type { ChangedField } from '../../../migration/plan/drift/changedField';
import type { EveryText } from '../../en';
import { fact } from '../../facts';
import type { SentenceFacts } from '../../facts';

type Changes = EveryText['problems']['changes'];

/** What is no longer as it was confirmed, as one sentence. */
export const changes: Changes = {
  price: (was, is, inAll = '') => {
    if (was === '' || is === '') return 'Il prezzo è cambiato.';
    return `Il prezzo è passato da ${was} a ${is}${inAll === '' ? '' : `: in tutto **${inAll}**`}.`;
  },
  promotion: (was, is) =>
    `La promozione${was === '' ? '' : ` «${was}»`} non vale più${is === '' ? '' : `: ora una licenza costa ${is}`}.`,
  seats: (was, is) => `Il numero di licenze è passato da ${was} a ${is}.`,
  term: () => 'La durata o il pagamento sono cambiati.',
  expired: () => 'L’offerta è scaduta.',
  line: () => 'Il Centro per i partner non accetta più l’offerta com’era.',
  country: (was, is) =>
    `Paese del cliente: ora ${is}, prima ${was}; potrebbero essere cambiati anche il listino e la valuta.`,
  scheduled: () => 'Per la scadenza della sottoscrizione ritirata ora è pianificato altro.',
  retired: (_was, is) => `La sottoscrizione ritirata non è più attiva; il Centro per i partner indica «${is}».`,
  quantity: (was, is) => `Licenze della sottoscrizione ritirata: ora ${is} invece di ${was}.`,
  termEnd: (was, is) => `Fine del periodo della sottoscrizione ritirata: ora ${is}, prima ${was}.`,
  people: (was, is) => `Persone che non hanno più la licenza ritirata: ${is} (${was}).`,
  arrived: (was, is) =>
    was === ''
      ? `Nel frattempo la licenza ritirata è stata assegnata anche ad altre ${is} persone.`
      : `Licenza ritirata assegnata nel frattempo anche a: ${was}.`,
  free: (was, is) => `Licenze disponibili: ora ${is} invece di ${was}.`,
  needed: (was, is) => `Licenze necessarie: ora ${is} invece di ${was}.`,
  lost: (was, is) => `Persone spostate che non hanno più la nuova licenza: ${is} (${was}).`,
  replacement: (was, is) => `Licenze attive del nuovo piano: solo ${is}, e quelle assegnate sono ${was}.`,
  doubt: (_was, is) => `Non si sa ancora se la migrazione ${is} ha acquistato lo stesso piano.`,
  boughtMeanwhile: (was, is) => `Intanto la migrazione ${is} ha acquistato lo stesso piano, in tutto ${was}.`,
};

/** The same as a sentence that follows another; nothing where nobody told. */
function changed(facts: SentenceFacts): string {
  const told = (changes as Partial<Record<string, Changes[ChangedField]>>)[fact(facts, 'field')];
  return told === undefined ? '' : ` ${told(fact(facts, 'was'), fact(facts, 'is'), fact(facts, 'inAll'))}`;
}

/** Not the offer has changed, but who holds the retired licence. */
const isOfPeople = (facts: SentenceFacts): boolean => ['people', 'arrived'].includes(fact(facts, 'field'));

export const changeProblems = {
  quoteChanged: (facts: SentenceFacts) => ({
    title: isOfPeople(facts)
      ? 'le persone non sono più quelle che hai confermato.'
      : 'l’offerta non è più quella che hai confermato.',
    what: `Nulla è stato acquistato e nessuno è stato spostato.${changed(facts)}`,
    next: isOfPeople(facts)
      ? 'Ricomincia: vedi il nuovo riepilogo prima di confermare.'
      : 'Ricomincia: vedi la nuova offerta prima di confermare.',
  }),
  /** What has changed stands below. */
  changedMeanwhile: () => ({
    title: 'tutti sono passati al nuovo piano, ma dopo la conferma qualcosa è cambiato.',
    what: 'Perciò non ho chiuso la sottoscrizione ritirata: viene fatturata come prima.',
    next: 'Verifica prima il perché. Poi posso chiuderla lo stesso; oppure lasciala attiva.',
  }),
};
