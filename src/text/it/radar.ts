import type { Format } from '../format';
import type { Text } from '../textFor';

const overview = (f: Format) => ({
  title: (subscriptions: number) =>
    f.forms(subscriptions, {
      one: 'Una sottoscrizione di un piano ritirato',
      other: `${f.count(subscriptions)} sottoscrizioni di piani ritirati`,
    }),
  none: 'Nessun cliente ha una sottoscrizione di un piano ritirato.',
  noneYet: 'Sto leggendo i tuoi clienti per la prima volta. Premi Aggiorna tra un momento.',
  licencesInAll: (n: number) => f.forms(n, { one: 'Una licenza in tutto', other: `${f.count(n)} licenze in tutto` }),
  readAt: (at: string) => `lettura del ${f.instant(at)}`,
  readingNow: 'nuova lettura in corso',
  failed: (n: number) =>
    f.forms(n, {
      one: '⚠ Non è stato possibile leggere un cliente: i suoi dati sono meno recenti.',
      other: `⚠ Non è stato possibile leggere ${f.count(n)} clienti: i loro dati sono meno recenti.`,
    }),
  chart: 'Sottoscrizioni per mese di scadenza',
  month: 'Mese',
  howMany: 'Sottoscrizioni',
});

const rows = (f: Format) => ({
  sign: { urgent: '🔴', soon: '🟠', later: '🟢', ended: '⚫', unknown: '⚪' },
  ends: (on: string, daysLeft: number) => {
    const day = f.day(on, daysLeft);
    if (daysLeft < 0) return `scaduta: ${day}`;
    if (daysLeft === 0) return '**scade oggi**';
    return daysLeft === 1 ? '**scade domani**' : `scade ${day}, **tra ${f.count(daysLeft)} giorni**`;
  },
  renews: (on: string, daysLeft: number) =>
    daysLeft < 0 ? `doveva rinnovarsi: ${f.day(on, daysLeft)}` : `rinnovo automatico: ${f.day(on, daysLeft)}`,
  endUnknown: 'scadenza non nota',
  status: {
    suspended: 'sospesa',
    deleted: 'eliminata',
    expired: 'scaduta',
    pending: 'in attesa',
    disabled: 'disabilitata',
  },
  page: (page: number, pages: number) => `Pagina ${f.count(page)} di ${f.count(pages)}`,
  move: 'Sposta…',
  next: (n: number) => f.forms(n, { one: 'La prossima', other: `Le prossime ${f.count(n)}` }),
  previous: 'Indietro',
  refresh: 'Aggiorna',
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
  search: 'Cerca',
  choose: 'Scegli',
  more: 'Mostra altri',
  whichSubscription: (customer: string) => `${customer} ha più sottoscrizioni ritirate. Quale?`,
  subscriptionHint: 'Premi una sottoscrizione, oppure scrivi il suo numero.',
});

export const radar = (f: Format): Text['radar'] => ({
  ...overview(f),
  ...rows(f),
  ...choice(f),
});
