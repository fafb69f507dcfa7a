import type { ChosenEnd, KnownEnd } from '../../migration/endOfTerm/knownEnd';
import type { EveryText } from '../en';
import type { Format } from '../format';
import { byDate, onDate, untilDate } from '../italianDates';

const choosing = (_f: Format) => ({
  title: (retired: string) => `Che cosa succede a ${retired} quando tutti hanno cambiato piano?`,
  hint: 'Premi una voce, oppure scrivi il suo numero. Avviene solo quando nessuno ha più la licenza ritirata.',
  choose: 'Scegli',
  proposed: 'Proposta',
  name: {
    suspend: (retired: string) => `Sospendere ${retired}`,
    endAtTerm: (retired: string) => `Far finire ${retired} con il periodo`,
    endNow: (retired: string) => `Annullare ${retired}`,
    leave: (retired: string) => `Lasciare ${retired} com’è`,
  },
  doing: {
    suspend: (retired: string) => `Sospensione di ${retired} in corso`,
    endAtTerm: (retired: string) => `Imposto la fine di ${retired} con il periodo`,
    endNow: (retired: string) => `Annullamento di ${retired} in corso`,
    leave: (retired: string) => `${retired} resta com’è`,
  },
  done: {
    suspend: (retired: string) => `La sottoscrizione ${retired} è sospesa`,
    endAtTerm: (retired: string) => `La sottoscrizione ${retired} è impostata per finire con il suo periodo`,
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
    extends: 'Continua, più cara dopo il periodo',
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
  untilItsEnd: (words) => `Fino alla fine: ${words}.`,
});

const meaning = (f: Format) => ({
  endsWithTermOn: (retired: string, on: KnownEnd) =>
    `La sottoscrizione ${retired} finisce con il suo periodo, ${onDate(f.day(on))}`,
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
      `Si potrebbe invece annullare, quando tutti hanno cambiato piano: ${byDate(f.instant(at))} Microsoft rimborsa il resto del periodo. Scegli così con **Modifica…**`,
    stops:
      'Si potrebbe invece annullare, quando tutti hanno cambiato piano: da allora non viene più fatturato nulla. Scegli così con **Modifica…**',
  },
  accessEnds: 'L’accesso termina subito.',
  accessStays: 'L’accesso resta fino alla fine del periodo.',
  dataDeleted: (on: string, daysAway?: number) => `I suoi dati vengono eliminati ${onDate(f.day(on, daysAway))}.`,
  dataKept: (guideDays: number | undefined) =>
    guideDays === undefined
      ? 'Microsoft conserva i dati fino alla scadenza, e per 90 giorni al massimo.'
      : `Microsoft conserva i dati fino alla scadenza, e per 90 giorni al massimo; la sua guida dice ${f.count(guideDays)}.`,
  extends: (percent: number, dearest: number) =>
    `Nessuno la rinnova: dopo il periodo prosegue mese per mese, dal ${f.count(percent)} al ${f.count(dearest)} % più cara, finché qualcuno non la annulla.`,
  mayExtend: (dearest: number) =>
    `Non so che cosa succede alla scadenza: può finire, o proseguire fino al ${f.count(dearest)} % più cara.`,
  callsOff: {
    changes: 'Nel Centro per i partner è pianificato che le segua un altro piano: così non succede più.',
    extends: 'Nel Centro per i partner è pianificato che prosegua mese per mese dopo il periodo: così non succede più.',
    unknown: 'Nel Centro per i partner è pianificato per la scadenza qualcosa che non capisco: così non succede più.',
  },
  addOns: (names: string) => `Seguono la stessa sorte i componenti aggiuntivi: ${names}.`,
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
    suspend: 'la sospendo quando per un giorno nessuno l’ha avuta',
    endAtTerm: 'la faccio finire con il periodo quando per un giorno nessuno l’ha avuta',
  },
  then: {
    suspend:
      'Da quel momento non viene più fatturata e l’accesso termina subito; i dati vengono eliminati dopo 90 giorni, o alla scadenza se viene prima.',
    endAtTerm: 'Da quel momento viene fatturata fino alla fine del periodo.',
  },
  notLater: { endNow: 'Non la annullo io in seguito.', leave: 'Non la chiudo nemmeno in seguito.' },
  promise: (days: number) =>
    `Se resta attiva, la verifico di nuovo ogni giorno, per ${f.forms(days, { one: 'un giorno', other: `${f.count(days)} giorni` })} al massimo. **Lasciala attiva** mette fine a questo; lo stesso fanno un rinnovo o un altro numero di licenze.`,
  open: (why: string) => `${why}: resta attiva e continua a essere fatturata`,
  openUntil: (why: string, on: KnownEnd) => `${why}: resta attiva e viene fatturata ${untilDate(f.day(on))}`,
});

export const closing = (f: Format): EveryText['closing'] => ({
  ...choosing(f),
  ...meaning(f),
  cells: cells(f),
  stillCharged: stillCharged(f),
  foreseen: foreseen(f),
});
