import type { EveryText } from '../../en';
import type { Format } from '../../format';
import { byDate } from '../../italianDates';

type Rebuy = EveryText['rebuy'];

const reviewing = (f: Format) => ({
  counted: (inUse: number, elsewhere: number) =>
    elsewhere === 0
      ? 'Tante quante sono in uso.'
      : `In uso sono ${f.count(inUse)}; le altre sottoscrizioni del cliente ne hanno già ${f.count(elsewhere)}.`,
  enough: 'Le altre sottoscrizioni del cliente hanno licenze per tutti.',
  keeps: (n: number) =>
    f.forms(n, {
      one: '**Una persona** mantiene la sua licenza: è la stessa, quindi non cambia nulla.',
      other: `**${f.count(n)} persone** mantengono la loro licenza: è la stessa, quindi per loro non cambia nulla.`,
    }),
  kept: 'Accesso e dati restano, con le altre licenze.',
  onlyWhenCovered: (retired: string) =>
    `${retired} resta attiva finché Microsoft non mostra altre licenze per tutti quelli che ne hanno una.`,
  confirm: (sum: string) => `Acquista e chiudi: ${sum}`,
  confirmAtMost: (sum: string) => `Acquista e chiudi: al massimo ${sum}`,
  confirmUnpriced: 'Acquista e chiudi',
  buyOnly: (sum: string) => `Acquista: ${sum}`,
  buyOnlyAtMost: (sum: string) => `Acquista: al massimo ${sum}`,
  buyOnlyUnpriced: 'Acquista',
});

const asking = (f: Format) => ({
  closeTitle: (retired: string) => `Che cosa succede a ${retired} quando ci sono le nuove licenze?`,
  closeHint:
    'Premi una voce, oppure scrivi il suo numero. Avviene solo quando Microsoft mostra altre licenze per tutti.',
  instead: {
    refunded: (at: string) =>
      `Si può invece annullare quando ci sono le nuove licenze: ${byDate(f.instant(at))} Microsoft rimborsa il resto del periodo. Sceglilo con **Modifica…**`,
    stops:
      'Si può invece annullare quando ci sono le nuove licenze: poi non si paga più nulla. Sceglilo con **Modifica…**',
  },
});

const underWay = (f: Format) => ({
  title: (customer: string) => `Nuova sottoscrizione per ${customer}`,
  pausing: 'Metto in pausa…',
  stopping: 'Mi fermo…',
  asBefore: 'Tutti lavorano come prima.',
  doneTitle: (n: number, customer: string, plan: string) =>
    f.forms(n, {
      one: `Fatto: una persona di ${customer} mantiene ${plan}, con un’altra sottoscrizione.`,
      other: `Fatto: ${f.count(n)} persone di ${customer} mantengono ${plan}, con un’altra sottoscrizione.`,
    }),
  checked: (at: string) => `Verifica del ${f.instant(at)}: ci sono altre licenze per tutti.`,
  short: (n: number, retired: string) =>
    f.forms(n, {
      one: `Senza ${retired} non ci sarebbero abbastanza licenze: una persona ne ha una.`,
      other: `Senza ${retired} non ci sarebbero abbastanza licenze: ne hanno una ${f.count(n)} persone.`,
    }),
  shortNext:
    'Guarda nel Centro per i partner quante licenze attive hanno le altre sottoscrizioni. Quando bastano, fammi verificare di nuovo.',
});

const forCustomer = (): Rebuy['customer'] => ({
  subject: (retired, replacement) => `La vostra licenza: ${replacement} al posto di ${retired}`,
  change: (replacement) =>
    `Al suo posto la vostra organizzazione ha ora ${replacement}. La vostra licenza resta la stessa, e tutto ciò che avete creato resta com’è. Non dovete fare nulla.`,
  changeAhead: (replacement) =>
    `Al suo posto la vostra organizzazione avrà ${replacement}. La vostra licenza resta la stessa, e tutto ciò che avete creato resta com’è. Non dovete fare nulla.`,
  now: 'Il cambio è avvenuto.',
  soon: 'Il cambio avverrà presto. Nel frattempo potete continuare a lavorare.',
});

export const rebuy = (f: Format): Rebuy => ({
  ...reviewing(f),
  ...asking(f),
  ...underWay(f),
  customer: forCustomer(),
});
