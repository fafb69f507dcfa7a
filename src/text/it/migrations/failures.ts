import type { EveryText } from '../../en';
import { fact } from '../../facts';
import type { SentenceFacts } from '../../facts';
import { coverFix, coverReason } from '../drop/cover';

export const failures: EveryText['problems']['failure'] = {
  inheritedFromGroup: (facts) =>
    fact(facts, 'groups') === ''
      ? 'la licenza viene da un gruppo'
      : `la licenza viene dal gruppo ${fact(facts, 'groups')}`,
  noUsageLocation: () => 'manca la località di utilizzo',
  noSeat: () => 'non c’erano più licenze disponibili',
  planConflict: () => 'un’altra sua licenza contiene un servizio che non può esistere due volte',
  planDependency: () => 'un altro suo servizio richiede la licenza ritirata',
  notAllowedThere: () => 'un servizio del nuovo piano non è disponibile nel paese della località di utilizzo',
  addressTaken: () => 'un altro account usa uno dei suoi indirizzi di posta: va tolto da uno dei due',
  masteredElsewhere: () =>
    'l’account è sincronizzato dalla directory del cliente: la località di utilizzo va impostata lì',
  directoryFull: () => 'la directory del cliente ha raggiunto il limite: il suo amministratore deve liberare spazio',
  coverGone: () => 'l’altra licenza che doveva bastare non c’è più',
  baseGone: () => 'la licenza di cui il nuovo piano ha bisogno non c’è più',
  userGone: () => 'l’account non esiste più',
  ...coverReason,
  noAccess: () => 'Microsoft mi ha negato il diritto di modificare questa persona',
  notReadBack: () => 'Microsoft ha accettato la modifica, ma non risulta ancora',
  unknown: (facts) =>
    fact(facts, 'words') === ''
      ? `Microsoft non ha dato un motivo che io capisca${asked(facts)}`
      : `Microsoft dice «${fact(facts, 'words')}»${asked(facts)}`,
};

export const fixes: EveryText['problems']['fix'] = {
  inheritedFromGroup: 'Cambia l’appartenenza al gruppo in Entra; altrimenti premi «Lasciale fuori».',
  noUsageLocation: 'Imposta la località di utilizzo in Entra.',
  noSeat: 'Libera una licenza o acquistane un’altra nel Centro per i partner.',
  planConflict: 'Togli l’altra licenza in Entra; altrimenti premi «Lasciale fuori».',
  planDependency: 'Togli in Entra ciò che la richiede; altrimenti premi «Lasciale fuori».',
  notAllowedThere: 'Controlla la località di utilizzo in Entra; altrimenti premi «Lasciale fuori».',
  ...coverFix,
  coverGone: 'Premi «Lasciale fuori», poi sposta queste persone con un’altra migrazione.',
  baseGone:
    'Assegna di nuovo quella licenza nell’interfaccia di amministrazione di Microsoft 365, poi riprova qui; oppure lasciale fuori.',
  userGone: 'Non resta nulla da fare: premi «Lasciale fuori».',
  noAccess: 'Chiedi al tuo amministratore se per questo cliente ho ancora i diritti necessari.',
  notReadBack: 'Aspetta qualche minuto, poi riprova.',
};

/** What Microsoft’s support asks for. */
function asked(facts: SentenceFacts): string {
  const code = fact(facts, 'code');
  const request = fact(facts, 'request');
  if (request === '') return code === '' ? '' : ` (${code})`;
  return code === '' ? ` (richiesta ${request})` : ` (${code}, richiesta ${request})`;
}
