import type { ChosenEnd, KnownEnd } from '../../migration/endOfTerm/knownEnd';
import type { EveryText } from '../en';
import type { Format } from '../format';
import { byDate, onDate, untilDate } from '../italianDates';

const choosing = (_f: Format) => ({
  title: (retired: string) => `Che cosa succede a ${retired} quando tutti sono passati al nuovo piano?`,
  hint: 'Premi una voce, oppure scrivi il suo numero. Avviene solo quando nessuno ha più la licenza ritirata.',
  choose: 'Scegli',
  proposed: 'Proposta',
  name: {
    suspend: (retired: string) => `Sospendere ${retired}`,
    endAtTerm: (retired: string) => `Far terminare ${retired} alla scadenza`,
    endNow: (retired: string) => `Annullare ${retired}`,
    leave: (retired: string) => `Lasciare ${retired} com’è`,
  },
  doing: {
    suspend: (retired: string) => `Sospensione di ${retired} in corso`,
    endAtTerm: (retired: string) => `Imposto la fine di ${retired} alla scadenza`,
    endNow: (retired: string) => `Annullamento di ${retired} in corso`,
    leave: (retired: string) => `${retired} resta com’è`,
  },
  done: {
    suspend: (retired: string) => `La sottoscrizione ${retired} è sospesa`,
    endAtTerm: (retired: string) => `La sottoscrizione ${retired} è impostata per terminare alla scadenza`,
    endNow: (retired: string) => `La sottoscrizione ${retired} è annullata`,
    leave: (retired: string) => `La sottoscrizione ${retired} è stata lasciata com’è`,
  },
});

const cells = (f: Format): EveryText['closing']['cells'] => ({
  heading: { billing: 'Fatturazione', access: 'Accesso', data: 'Dati' },
  billing: {
    stops: 'Si ferma',
    runsToTermEnd: 'Fino alla fine del periodo',
    runsToTermEndOn: (on) => `Fino alla fine del periodo (${f.day(on)})`,
    unchanged: 'Continua',
    unchangedUntil: (on) => `Continua fino alla scadenza (${f.day(on)})`,
    renews: (on) => `Continua: si rinnova ${onDate(f.day(on))}`,
    extends: 'Continua, a un prezzo più alto dopo il periodo',
    unknown: 'Continua: vedi sotto',
    refunded: 'Si ferma, con rimborso del resto del periodo',
    refundedUntil: (at) => `Si ferma, con rimborso se annullata ${byDate(f.instant(at))}`,
  },
  access: { atOnce: 'Termina subito', withTerm: 'Fino alla fine del periodo', unchanged: 'Resta' },
  data: {
    deletedOn: (on, daysAway) => `Eliminati ${onDate(f.day(on, daysAway))}`,
    atOnce: 'Nessuna garanzia: salvali prima',
    withTerm: 'Fino alla fine del periodo',
    unchanged: 'Restano',
  },
});

const stillCharged = (_f: Format): EveryText['closing']['stillCharged'] => ({
  more: (sum) => `${sum} in più`,
  atMost: (sum) => `al massimo ${sum} in più`,
  because: (atMost, why) => `${atMost}, perché ${why}`,
  nothing: 'non viene addebitato altro',
  why: {
    chargedToday: 'un addebito è previsto oggi e forse è già avvenuto',
    daysUnknown: 'non so in quali giorni viene addebitata',
  },
  untilItsEnd: (words) => `Fino alla scadenza: ${words}.`,
});

const beside = (f: Format) => ({
  callsOff: {
    changes: 'Nel Centro per i partner è pianificato il passaggio a un altro piano: così non avviene più.',
    extends: 'Nel Centro per i partner è pianificato che prosegua mese per mese dopo il periodo: così non avviene più.',
    unknown: 'Nel Centro per i partner per la scadenza è pianificato qualcosa che non capisco: così non avviene più.',
  },
  addOns: (names: string) => `Lo stesso vale per i componenti aggiuntivi: ${names}.`,
  others: (n: number, licences: number) => {
    const all = f.forms(licences, { one: 'una licenza', other: `${f.count(licences)} licenze` });
    return f.forms(n, {
      one: `Un’altra sottoscrizione dello stesso piano resta com’è: ${all}.`,
      other: `Altre ${f.count(n)} sottoscrizioni dello stesso piano restano come sono: in tutto ${all}.`,
    });
  },
});

const meaning = (f: Format) => ({
  endsWithTermOn: (retired: string, on: KnownEnd) =>
    `La sottoscrizione ${retired} termina alla scadenza, ${onDate(f.day(on))}`,
  billing: {
    stops: 'La fatturazione si ferma.',
    runsToTermEnd: 'Viene fatturata fino alla fine del periodo.',
    runsToTermEndOn: (on: ChosenEnd) => `Viene fatturata fino alla fine del periodo (${f.day(on)}).`,
    unchanged: 'Continua a essere fatturata.',
    unchangedUntil: (on: KnownEnd) => `Continua a essere fatturata fino alla scadenza (${f.day(on)}).`,
    refunded: 'Microsoft rimborsa il resto del periodo, perché si può ancora annullare.',
    refundedUntil: (at: string) =>
      `Microsoft rimborsa il resto del periodo se viene annullata ${byDate(f.instant(at))}.`,
  },
  instead: {
    refunded: (at: string) =>
      `In alternativa si può annullare quando tutti sono passati al nuovo piano: ${byDate(f.instant(at))} Microsoft rimborsa il resto del periodo. Per sceglierlo: **Modifica…**`,
    stops:
      'In alternativa si può annullare quando tutti sono passati al nuovo piano: da allora non viene più fatturato nulla. Per sceglierlo: **Modifica…**',
  },
  accessEnds: 'L’accesso termina subito.',
  accessStays: 'L’accesso resta fino alla fine del periodo.',
  dataDeleted: (on: string, daysAway?: number) => `I suoi dati vengono eliminati ${onDate(f.day(on, daysAway))}.`,
  dataKept: (guideDays: number | undefined) =>
    guideDays === undefined
      ? 'Microsoft conserva i dati fino alla scadenza, al massimo per 90 giorni.'
      : `Microsoft conserva i dati fino alla scadenza, al massimo per 90 giorni; la sua guida ne indica ${f.count(guideDays)}.`,
  extends: (percent: number, dearest: number) =>
    `Nessuno la rinnova: dopo il periodo prosegue mese per mese a un prezzo dal ${f.count(percent)} al ${f.count(dearest)}% più alto, finché qualcuno non la annulla.`,
  mayExtend: (dearest: number) =>
    `Non so che cosa succede alla scadenza: può terminare, o proseguire a un prezzo fino al ${f.count(dearest)}% più alto.`,
  onlyWhenEmpty: (retired: string) =>
    `La sottoscrizione ${retired} resta attiva finché qualcuno ne ha ancora una licenza.`,
});

const foreseen = (f: Format) => ({
  keptBy: (n: number, retired: string) =>
    f.forms(n, { one: `Una persona mantiene ${retired}`, other: `${f.count(n)} persone mantengono ${retired}` }),
  otherSeats: (n: number) =>
    f.forms(n, {
      one: 'le altre sottoscrizioni hanno una licenza per loro',
      other: `le altre sottoscrizioni hanno ${f.count(n)} licenze per loro`,
    }),
  unread: (n: number, retired: string) =>
    f.forms(n, {
      one: `una persona con ${retired} non è leggibile`,
      other: `${f.count(n)} persone con ${retired} non sono leggibili`,
    }),
  later: {
    suspend: 'la sospendo dopo un giorno senza utenti',
    endAtTerm: 'dopo un giorno senza utenti la imposto per terminare alla scadenza',
  },
  then: {
    suspend:
      'Da quel momento non viene più fatturata e l’accesso termina subito; i dati vengono eliminati dopo 90 giorni, o alla scadenza se viene prima.',
    endAtTerm: 'Da quel momento viene fatturata fino alla fine del periodo.',
  },
  notLater: { endNow: 'In seguito non la annullo da solo.', leave: 'Nemmeno in seguito la chiudo da solo.' },
  promise: (days: number) =>
    `Se resta attiva, la verifico di nuovo ogni giorno, per ${f.forms(days, { one: 'un giorno', other: `${f.count(days)} giorni` })} al massimo. Smetto se premi **Lasciala attiva**, se si rinnova o se cambia il numero di licenze.`,
  open: (why: string) => `${why}: resta attiva e si continua a pagare`,
  openUntil: (why: string, on: KnownEnd) => `${why}: resta attiva e si paga ${untilDate(f.day(on))}`,
});

export const closing = (f: Format): EveryText['closing'] => ({
  ...choosing(f),
  ...meaning(f),
  ...beside(f),
  cells: cells(f),
  stillCharged: stillCharged(f),
  foreseen: foreseen(f),
});
