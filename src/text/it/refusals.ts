import type { EveryText } from '../en';
import { fact, numberFact } from '../facts';
import type { Advice, SentenceFacts } from '../facts';
import type { Format } from '../format';
import { coverAdvice } from './drop/cover';
import { ofNeeds, seatLimit } from './baskets/needs';
import { underWay } from './migrations/underWay';
import { linesWords, purchaseRefusal } from './purchaseRefusals';

const found = (facts: SentenceFacts): string => (fact(facts, 'found') === '' ? 'nulla' : fact(facts, 'found'));

const ofCustomer = (f: Format) => ({
  agreementMissing: () => ({
    rule: 'Il cliente non ha accettato il Contratto del cliente Microsoft, quindi per lui non si può acquistare nulla.',
    next: 'Chiedi al cliente di accettarlo, oppure conferma l’accettazione nell’account del cliente nel Centro per i partner, poi riprova.',
  }),
  accountInReview: () => ({
    rule: 'Microsoft sta ancora verificando l’account di questo cliente, oppure l’ha rifiutato. Fino ad allora non si può acquistare nulla.',
    next: 'Controlla l’account del cliente nel Centro per i partner: lì Microsoft indica che cosa aspetta.',
  }),
  retiredSkuUnknown: (facts: SentenceFacts) => ({
    rule: `Il Centro per i partner non dice quale licenza dà questa sottoscrizione, e le licenze del cliente non danno una risposta univoca (trovato: ${found(facts)}). Non tiro a indovinare, perché in base a questo si tolgono licenze.`,
    next: 'Riassegna le licenze nell’interfaccia di amministrazione di Microsoft 365, oppure chiedi all’amministratore di Planshift di aggiungere l’ID della licenza al pacchetto.',
  }),
  retiredSkuNotInTenant: (facts: SentenceFacts) => ({
    rule: `La licenza di questa sottoscrizione non è tra quelle del cliente (trovato: ${found(facts)}).`,
    next: 'Se è stata acquistata da poche ore, riprova più tardi. Altrimenti controlla la sottoscrizione nel Centro per i partner.',
  }),
  alreadySuspended: () => ({
    rule: 'La sottoscrizione è già sospesa: le persone non hanno più accesso e i dati saranno eliminati.',
    next: 'Riattivala nel Centro per i partner per spostare le persone con calma, poi scrivi di nuovo **sposta**.',
  }),
  statusUnknown: (facts: SentenceFacts) => ({
    rule: `Il Centro per i partner indica per la sottoscrizione lo stato «${fact(facts, 'status')}». Lavoro solo su quelle attive, quindi non la tocco.`,
    next: 'Controllala nel Centro per i partner; quando lo stato è «attiva», riprova.',
  }),
  alreadyMigrating: (facts: SentenceFacts) => ({
    rule: `La migrazione di questa sottoscrizione è già in corso${fact(facts, 'migration') === '' ? '' : ` (${fact(facts, 'migration')})`}.`,
    next: 'Scrivi **migrazioni** per vedere a che punto è.',
  }),
  ...underWay(f),
  noticeOnly: (facts: SentenceFacts) => ({
    rule: `${fact(facts, 'title') || 'Questo piano'}: non posso eseguire la migrazione, ti avviso soltanto della scadenza.`,
    next: 'Esegui la migrazione nel Centro per i partner, seguendo la guida di Microsoft.',
  }),
});

const ofHolders = (f: Format) => ({
  nobodyHoldsIt: (facts: SentenceFacts) => {
    const paid = numberFact(facts, 'quantity') ?? 0;
    const evidence =
      paid > 0
        ? f.forms(paid, { one: ', anche se una è pagata', other: `, anche se ${f.count(paid)} sono pagate` })
        : '';
    return {
      rule: `Nessuno ha una sua licenza${evidence}. Non c’è nessuno da spostare.`,
      next: 'Chiudi la sottoscrizione nel Centro per i partner, se il cliente è d’accordo.',
    };
  },
  inheritedFromGroup: (facts: SentenceFacts) => ({
    rule: `La licenza viene dal gruppo ${fact(facts, 'groups') || 'di cui fa parte'}, quindi non si può togliere a una persona sola.`,
    next: 'Togli la persona dal gruppo, o cambia la licenza del gruppo in Entra, poi verifica di nuovo.',
  }),
  noUsageLocation: () => ({
    rule: 'Manca la località di utilizzo: senza questo dato Microsoft non assegna licenze.',
    next: 'Conferma qui un paese, oppure impostalo in Entra.',
  }),
  nobodyLeft: () => ({
    rule: 'Con questa scelta nessuno passa al nuovo piano e nessuno perde la licenza ritirata.',
    next: 'Scegli almeno una persona.',
  }),
  audienceUnasked: () => ({
    rule: 'È venduto per persone diverse da quelle del piano ritirato, e nessuno l’ha confermato per queste.',
    next: 'Torna al riepilogo: prima ti chiedo di confermarlo.',
  }),
  planlessUnasked: (facts: SentenceFacts) => {
    const n = numberFact(facts, 'people') ?? 1;
    const who = f.forms(n, { one: 'una persona resterebbe', other: `${f.count(n)} persone resterebbero` });
    return {
      rule: `Con questa scelta ${who} senza alcun piano, e nessuno ha detto che è voluto.`,
      next: 'Torna al riepilogo: prima ti chiedo che cosa fare di loro.',
    };
  },
});

function catalogueSays(facts: SentenceFacts): string {
  if (fact(facts, 'why') === 'untold') return 'il catalogo non dice che cosa sia';
  if (fact(facts, 'why') === 'licence') return 'dà licenze diverse da quelle di questo piano';
  return `nel paese del cliente il catalogo lo chiama «${fact(facts, 'title')}»`;
}

const ofProof = (_f: Format) => ({
  onlyLikeness: (facts: SentenceFacts) => ({
    rule: `Solo il nome dice che è ${fact(facts, 'title')}, e anche altri piani hanno la stessa licenza. Senza un id verificato non acquisto nulla al suo posto.`,
    next: 'Chiedi all’amministratore di Planshift di aggiungere al pack l’id del suo prodotto o della sua offerta.',
  }),
  nothingToDo: () => ({
    rule: 'Il cliente ha abbastanza licenze anche senza, e la sottoscrizione resta attiva: non c’è nulla da fare.',
    next: 'Scegli un’altra possibilità per la sottoscrizione ritirata.',
  }),
  otherLicence: () => ({
    rule: 'Le licenze non sono quelle che le persone hanno: nessuno terrebbe la propria.',
    next: 'Scegli un altro piano.',
  }),
  catalogueOther: (facts: SentenceFacts) => ({
    rule: `Nessuno ha verificato il suo id nel catalogo di Microsoft, ${fact(facts, 'item')}, e ${catalogueSays(facts)}.`,
    next: 'Fai controllare quell’id del pack sul listino, oppure scegli un altro piano.',
  }),
});

const ofPlan = (f: Format) => ({
  seatLimit: seatLimit(f),
  devicePlan: () => ({
    rule: 'I piani per dispositivi si acquistano per 72 mesi: le licenze sono dei dispositivi, non delle persone, e non c’è la chat.',
    next: 'Scegli invece Office 365 A1 o Microsoft 365 A3.',
  }),
  sameLicence: () => ({
    rule: 'Le licenze sono le stesse del piano ritirato: togliendo l’una si toglierebbe anche l’altra.',
    next: 'Scegli un altro piano.',
  }),
  notEducation: () => ({
    rule: 'I piani per l’istruzione sono solo per i clienti che Microsoft ha qualificato come istituti di istruzione, e questo non lo è.',
    next: 'Richiedi la qualifica per l’istruzione nel Centro per i partner, oppure scegli un altro piano.',
  }),
  educationInReview: () => ({
    rule: 'I piani per l’istruzione sono solo per i clienti che Microsoft ha qualificato come istituti di istruzione, e la verifica di questo è ancora in corso.',
    next: 'Aspetta la risposta, di solito qualche giorno, oppure scegli un altro piano.',
  }),
  notInCatalogue: () => ({
    rule: 'Non nel catalogo Microsoft per il paese di questo cliente.',
    next: 'Scegli un altro piano.',
  }),
  notPurchasable: () => ({
    rule: 'Nel catalogo, ma al momento non si può acquistare per questo cliente.',
    next: 'Scegli un altro piano.',
  }),
});

/** What stands in the way is said as Microsoft has it: in its last days, or for some other reason. */
function seatsOwed(f: Format, facts: SentenceFacts): Advice {
  const owed = numberFact(facts, 'owed') ?? 0;
  const more = `Le persone del cliente hanno più licenze di questo piano di quante siano attive (${f.count(owed)} in più)`;
  if (fact(facts, 'status') === 'warning')
    return {
      rule: `${more}: la sua sottoscrizione è scaduta ed è negli ultimi giorni. Le nuove licenze andrebbero prima a loro.`,
      next: 'Rinnova quella sottoscrizione se è ancora possibile, o togli quelle licenze, poi scrivi di nuovo **sposta**; oppure scegli un altro piano.',
    };
  return {
    rule: `${more}, per esempio perché una sua sottoscrizione è sospesa. Le nuove licenze andrebbero prima a loro.`,
    next: 'Riattiva quella sottoscrizione se non è scaduta, o togli quelle licenze, poi scrivi di nuovo **sposta**; oppure scegli un altro piano.',
  };
}

const ofQuote = (f: Format) => ({
  noPrice: () => ({
    rule: 'Il Centro per i partner non indica un prezzo per questo acquisto, e senza prezzo non acquisto.',
    next: 'Scegli un’altra durata, oppure riprova più tardi.',
  }),
  cartLine: (facts: SentenceFacts) => ({
    rule: [purchaseRefusal(facts)?.rule, linesWords(facts)].filter((part) => part !== undefined).join(' '),
    next: 'Scegli un altro piano o un’altra durata, oppure controlla il cliente nel Centro per i partner.',
  }),
  lineAttestation: () => ({
    rule: 'Microsoft vende questo piano solo a chi, acquistandolo, accetta una condizione particolare, e non posso accettarla al posto tuo.',
    next: 'Acquistalo nel Centro per i partner e ricomincia: le licenze risultano disponibili e si usano per prime. Oppure scegli un altro piano.',
  }),
  noSeatForEverybody: (facts: SentenceFacts) => ({
    rule: `Le licenze non bastano per tutte le persone da spostare (${f.count(numberFact(facts, 'free') ?? 0)} per ${f.count(numberFact(facts, 'needed') ?? 0)}).`,
    next: 'Scegli una durata, così le altre si possono acquistare, oppure meno persone.',
  }),
  seatsOnTheirWay: (facts: SentenceFacts) => {
    const seats = numberFact(facts, 'seats') ?? 0;
    return {
      rule: `Le licenze di questo piano acquistate con la migrazione ${fact(facts, 'migration')} (${f.count(seats)}) non sono ancora pronte. Acquistare ora significherebbe acquistarle due volte.`,
      next: 'Aspetta che Microsoft le mostri, di solito qualche minuto e al massimo un giorno, poi scrivi di nuovo **sposta**: verranno usate per prime.',
    };
  },
  purchaseInDoubt: (facts: SentenceFacts) => ({
    rule: `Nessuno sa ancora se la migrazione ${fact(facts, 'migration')} ha acquistato questo piano per questo cliente. Acquistare ora potrebbe voler dire acquistare due volte.`,
    next: `Controlla nel Centro per i partner: lo saprò quando l’ordine compare o il suo carrello è scaduto. Fino ad allora scegli un altro piano, o solo tante persone quante sono le licenze disponibili.`,
  }),
  seatsOwed: (facts: SentenceFacts) => seatsOwed(f, facts),
  planChanged: () => ({
    rule: 'Da quando hai scelto, qualcosa è cambiato presso Microsoft: la scelta non vale più.',
    next: 'Scrivi di nuovo **sposta**: rileggo tutto e te lo mostro.',
  }),
});

export const refusals = (f: Format): EveryText['refusals'] => ({
  ...ofCustomer(f),
  ...ofHolders(f),
  ...coverAdvice,
  ...ofNeeds,
  ...ofPlan(f),
  ...ofProof(f),
  ...ofQuote(f),
});
