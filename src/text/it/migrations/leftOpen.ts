import type { KnownEnd } from '../../../migration/endOfTerm/knownEnd';
import type { EveryText } from '../../en';
import type { Format } from '../../format';
import { onDate } from '../../italianDates';

const remaining = (f: Format): EveryText['running']['remaining'] => ({
  reason: {
    notChosen: 'non tra le persone scelte',
    inheritedFromGroup: 'licenza da un gruppo',
    noUsageLocation: 'manca la località di utilizzo',
    failed: 'passaggio non riuscito',
    leftOut: 'fuori dal passaggio',
    blocked: 'account bloccato, invariato',
    guest: 'utente guest, invariato',
    arrivedLater: 'ha ricevuto la licenza più tardi',
    notCovered: 'nessun’altra licenza la sostituisce',
    lacksBase: 'senza ciò di cui il nuovo piano ha bisogno',
  },
  fromGroups: (groups) =>
    f.forms(groups.length, {
      one: `licenza dal gruppo ${f.list(groups)}`,
      other: `licenza dai gruppi ${f.list(groups)}`,
    }),
  andMore: (n) => f.forms(n, { one: 'e un’altra persona', other: `e altre ${f.count(n)} persone` }),
  groupHint: 'Una licenza di gruppo si perde solo uscendo dal gruppo, oppure cambiando la licenza del gruppo in Entra.',
});

/** What stays open, for whom, and what it costs. */
export const leftOpen = (f: Format) => ({
  leftOpenTitle: (customer: string, moved: number, total: number) =>
    total === 0
      ? customer
      : `${customer}: ${f.forms(moved, { one: 'spostata una persona', other: `spostate ${f.count(moved)} persone` })} su ${f.count(total)}`,
  leftOpenStays: (retired: string) => `${retired} resta attiva.`,
  leftOpenWhy: (n: number, retired: string) =>
    f.forms(n, { one: `Una persona ha ancora ${retired}:`, other: `${f.count(n)} persone hanno ancora ${retired}:` }),
  leftOpenEnds: (on: KnownEnd) => `Scade da sola ${onDate(f.day(on))}. Fino ad allora viene fatturata come prima.`,
  leftOpenRenews: (on: string) =>
    `Si rinnova da sola ${onDate(f.day(on))} e viene fatturata finché qualcuno non la chiude.`,
  leftOpenExtends: (on: string) =>
    `Dopo ${onDate(f.day(on))} prosegue mese per mese a un prezzo più alto, finché qualcuno non la annulla.`,
  leftOpenNotTaken: (retired: string) =>
    `Il Centro per i partner non ha accettato la fine di ${retired}: il rinnovo è come prima. Disattivalo lì, poi fammi verificare di nuovo.`,
  leftOpenRefused: (retired: string, licences: number) =>
    f.forms(licences, {
      one: `Nessuno ha più ${retired}. Il Centro per i partner non l’ha chiusa: la sua unica licenza resta a pagamento finché qualcuno non la chiude lì o non mi fa riprovare.`,
      other: `Nessuno ha più ${retired}. Il Centro per i partner non l’ha chiusa: le sue ${f.count(licences)} licenze restano a pagamento finché qualcuno non la chiude lì o non mi fa riprovare.`,
    }),
  leftOpenBilled: 'Viene fatturata come prima finché non viene chiusa.',
  leftOpenByPlan: (retired: string, licences: number) =>
    f.forms(licences, {
      one: `La sottoscrizione ${retired} è stata lasciata com’è, come hai confermato: la sua unica licenza resta a pagamento.`,
      other: `La sottoscrizione ${retired} è stata lasciata com’è, come hai confermato: le sue ${f.count(licences)} licenze restano a pagamento.`,
    }),
  moveOthers: (n: number) => f.forms(n, { one: 'Sposta l’altra persona', other: `Sposta le altre ${f.count(n)}` }),
  moveOthersOfMany: 'Sposta le altre',
  removeRemaining: 'Togli la licenza',
  checkAgain: 'Verifica di nuovo',
  leaveOpen: 'Lasciala attiva',
  remaining: remaining(f),
});
