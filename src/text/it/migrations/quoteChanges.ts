import { fact } from '../../facts';
import type { SentenceFacts } from '../../facts';

/** What is different, by the field that drifted. */
const changes: Readonly<Record<string, (was: string, is: string, inAll: string) => string>> = {
  price: (was, is, inAll) => {
    if (was === '' || is === '') return ' Il prezzo è cambiato.';
    return ` Il prezzo è passato da ${was} a ${is}${inAll === '' ? '' : `: in tutto **${inAll}**`}.`;
  },
  seats: (was, is) => ` Il numero di licenze è passato da ${was} a ${is}.`,
  term: () => ' La durata o il pagamento sono cambiati.',
  expired: () => ' L’offerta è scaduta.',
  scheduled: () => ' Per la scadenza della sottoscrizione ritirata ora è pianificato altro.',
  retired: (_was, is) => ` La sottoscrizione ritirata non è più attiva; il Centro per i partner indica «${is}».`,
  quantity: (was, is) => ` La sottoscrizione ritirata ha ora ${is} licenze invece di ${was}.`,
  people: (was, is) => ` Persone che non hanno più la licenza ritirata: ${is} (${was}).`,
  free: (was, is) => ` Delle ${was} licenze disponibili ne restano solo ${is}.`,
  needed: (was, is) => ` Licenze necessarie: ora ${is} invece di ${was}.`,
  doubt: (_was, is) => ` Non si sa ancora se la migrazione ${is} ha acquistato lo stesso piano.`,
  boughtMeanwhile: (was, is) => ` Intanto la migrazione ${is} ha acquistato lo stesso piano, in tutto ${was}.`,
};

/** What is no longer as it was confirmed, as a sentence that follows another; nothing where nobody told. */
export const changed = (facts: SentenceFacts): string =>
  changes[fact(facts, 'field')]?.(fact(facts, 'was'), fact(facts, 'is'), fact(facts, 'inAll')) ?? '';
