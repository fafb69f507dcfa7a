import type { KnownEnd } from '../../migration/endOfTerm/knownEnd';
import type { Money } from '../../migration/offers/money';
import type { EveryText } from '../en';
import type { Format } from '../format';
import { afterDate, fromDate, ofDate, onDate, untilDate } from '../italianDates';
import { plain } from '../plain';
import { counts } from './radar/counts';
import { notRead } from './radar/notRead';
import { nothing } from './radar/nothing';

const termNames: Readonly<Record<string, string>> = {
  'P1M/monthly': 'mensile',
  'P1Y/monthly': 'un anno, pagamento mensile',
  'P1Y/annual': 'un anno, pagamento in un’unica soluzione',
  'P3Y/monthly': 'tre anni, pagamento mensile',
  'P3Y/annual': 'tre anni, pagamento annuale',
  'P3Y/triennial': 'tre anni, pagamento in un’unica soluzione',
};

const overview = (f: Format) => ({
  title: (subscriptions: number) =>
    f.forms(subscriptions, {
      one: 'Una sottoscrizione da seguire',
      other: `${f.count(subscriptions)} sottoscrizioni da seguire`,
    }),
  none: 'Nessun cliente ha una sottoscrizione ritirata o che termina senza rinnovo.',
  onlyShown: (filter: string) => `solo «${filter}»`,
  leftToMove: (customers: number) =>
    f.forms(customers, {
      one: 'resta un cliente da spostare',
      other: `restano ${f.count(customers)} clienti da spostare`,
    }),
  counts: counts(f),
  noneYet: 'Sto leggendo i tuoi clienti per la prima volta. Premi Aggiorna tra un momento.',
  licencesInAll: (n: number) => f.forms(n, { one: 'Una licenza in tutto', other: `${f.count(n)} licenze in tutto` }),
  readAt: (at: string) => `dati ${ofDate(f.instant(at))}`,
  readingNow: 'nuova lettura in corso',
  readingSoFar: ({ done, total }: { readonly done: number; readonly total: number }) =>
    `nuova lettura in corso, ${f.count(done)} di ${f.count(total)}`,
  ...notRead(f),
  ...nothing(f),
});

const parts = (f: Format) => ({
  months: 'Per mese in cui termina il periodo o il servizio',
  part: {
    urgent: 'entro 30 giorni',
    soon: 'entro 90 giorni',
    later: 'più avanti',
    unknown: 'scadenza non nota',
    rescuable: 'da salvare',
    ended: 'senza servizio',
  },
  named: (offer: string) => `Dove non è indicato altro: ${offer}.`,
  freeLeftOut: (n: number) =>
    f.forms(n, {
      one: 'Una gratuita o di prova non è in elenco: **scadenze gratuite**',
      other: `${f.count(n)} gratuite o di prova non sono in elenco: **scadenze gratuite**`,
    }),
});

const leads = (f: Format) => ({
  lead: (daysLeft: number) => {
    if (daysLeft === 0) return '**Oggi**';
    return daysLeft === 1 ? '**Domani**' : `**${f.count(daysLeft)} giorni**`;
  },
  inDays: (daysLeft: number) =>
    daysLeft === 0 ? 'oggi' : f.forms(daysLeft, { one: 'domani', other: `tra ${f.count(daysLeft)} giorni` }),
  lost: (within: number) =>
    within === 0
      ? '**Dati eliminati oggi**'
      : `**Dati eliminati entro ${f.forms(within, { one: 'un giorno', other: `${f.count(within)} giorni` })}**`,
});

const rows = (f: Format) => ({
  sign: { urgent: '🔴', soon: '🟠', later: '🟢', rescuable: '🟣', ended: '⚫', unknown: '⚪' },
  ends: (on: KnownEnd, daysLeft: number) => {
    const day = f.day(on, daysLeft);
    return daysLeft < 0 ? `scaduta ${onDate(day)}` : `scade ${onDate(day)}`;
  },
  renews: (on: string, daysLeft: number) =>
    daysLeft < 0 ? `doveva rinnovarsi ${onDate(f.day(on, daysLeft))}` : `si rinnova ${onDate(f.day(on, daysLeft))}`,
  notRenewed: (on: string, daysLeft: number, from: string) =>
    `${daysLeft < 0 ? 'è durata' : 'dura'} ${untilDate(f.day(on, daysLeft))}: ${fromDate(f.dayOrMonth(from))} Microsoft non la rinnova più`,
  extends: (on: string, daysLeft: number) =>
    daysLeft < 0
      ? `${fromDate(f.day(on, daysLeft))} prosegue a un prezzo più alto, in un periodo di servizio esteso`
      : `${afterDate(f.day(on, daysLeft))} prosegue a un prezzo più alto, in un periodo di servizio esteso`,
  changes: (on: string, daysLeft: number) => `passa a un altro piano ${onDate(f.day(on, daysLeft))}`,
  mayEnd: (on: string, daysLeft: number) =>
    daysLeft < 0
      ? `scaduta ${onDate(f.day(on, daysLeft))}, o da allora prosegue a un prezzo più alto`
      : `scade ${onDate(f.day(on, daysLeft))}, o prosegue a un prezzo più alto: non lo so`,
  serviceEnds: (on: string, daysLeft: number) => {
    const day = onDate(f.day(on, daysLeft));
    return daysLeft < 0 ? `Microsoft ha chiuso il servizio ${day}` : `Microsoft chiude il servizio ${day}`;
  },
  billedForNothing: 'viene fatturata anche se nessuno può più usarla',
  notSeen: 'Gli acquisti da altri partner o da Microsoft non compaiono.',
  rescuable: 'ancora recuperabile',
  reactivateFirst: 'Prima riattivala nel Centro per i partner, poi spostala.',
  notRetired: 'piano non ritirato: decidi nel Centro per i partner',
  notRetiredNorRenewing: 'piano non ritirato, rinnovo disattivato: decidi nel Centro per i partner',
  extended: 'in un periodo di servizio esteso, a un prezzo più alto e sempre annullabile',
  term: (duration: string, cycle: string) => termNames[`${duration}/${cycle}`] ?? `${plain(duration)}, ${plain(cycle)}`,
  cancelUntil: (at: string) => `annullabile ${untilDate(at)}`,
  takeBack: (renewedOn: string, untilAt: string) =>
    `rinnovata ${onDate(f.day(renewedOn, -1))}, **si può annullare ${untilDate(f.instant(untilAt))}**`,
  endUnknown: 'scadenza non nota',
});

const dearer = (f: Format) => ({
  dearerBy: (percent: number) => `${f.count(percent)}% in più`,
  dearerBetween: (least: number, most: number) => `dal ${f.count(least)} al ${f.count(most)}% in più`,
  inPerCent: 'Senza un prezzo nell’ordine c’è solo la percentuale.',
  aMonth: (sums: readonly Money[], atMost: boolean) =>
    `${atMost ? 'fino a circa' : 'circa'} **${f.list(sums.map(f.money))}** al mese`,
  byOrder: (cost: string, orderedOn: string) => `${cost}, secondo il prezzo del suo ordine (${f.day(orderedOn)})`,
  costsThen: (cost: string) => `poi ${cost}`,
  costsIfExtended: (cost: string) => `se prosegue, ${cost}`,
  inAll: (licences: number, cost: string) =>
    f.forms(licences, {
      one: `Una licenza prosegue a un prezzo più alto: ${cost}`,
      other: `${f.count(licences)} licenze proseguono a un prezzo più alto: ${cost}`,
    }),
  notCounting: (licences: number) =>
    f.forms(licences, {
      one: 'senza contare una licenza di cui non conosco il prezzo',
      other: `senza contare ${f.count(licences)} licenze di cui non conosco il prezzo`,
    }),
  ofOrders: 'Importi senza imposte, ai prezzi partner degli ordini, che possono essere cambiati.',
});

const labels = (f: Format) => ({
  status: {
    suspended: 'sospesa',
    deleted: 'eliminata',
    expired: 'scaduta',
    pending: 'in attesa',
    disabled: 'disabilitata',
  },
  page: (page: number, pages: number) => `Pagina ${f.count(page)} di ${f.count(pages)}`,
  move: 'Sposta…',
  next: (n: number) => f.forms(n, { one: 'Un’altra', other: `Altre ${f.count(n)}` }),
  previous: 'Indietro',
  refresh: 'Aggiorna',
  onlyMine: 'Solo i miei',
  showAll: 'Mostra tutto',
  asFile: 'Scarica CSV',
  byMonth: 'Per mese',
  moveCustomer: (customer: string) => `Sposta ${customer}`,
});

const choice = (f: Format) => ({
  whichCustomer: 'Quale cliente?',
  whichCustomerOf: (query: string, total: number) =>
    f.forms(total, {
      one: `Un cliente corrisponde a «${query}»`,
      other: `${f.count(total)} clienti corrispondono a «${query}»`,
    }),
  noneFits: (query: string) => `Nessun cliente con un piano ritirato corrisponde a «${query}»`,
  customerHint: 'Premi un cliente, oppure scrivi il numero o una parte del nome o del dominio.',
  searchLabel: 'Un altro cliente',
  searchPlaceholder: 'Parte del nome o del dominio',
  searchMissing: 'Scrivi prima una parte del nome o del dominio.',
  search: 'Cerca',
  more: 'Mostra altri',
  whichSubscription: (customer: string) => `${customer} ha più sottoscrizioni ritirate. Quale?`,
  subscriptionHint: 'Premi una sottoscrizione, oppure scrivi il suo numero.',
});

export const radar = (f: Format): EveryText['radar'] => ({
  ...overview(f),
  ...parts(f),
  ...leads(f),
  ...rows(f),
  ...dearer(f),
  ...labels(f),
  ...choice(f),
});
