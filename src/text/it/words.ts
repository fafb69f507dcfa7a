import type { EveryText } from '../en';
import type { Format } from '../format';
import { onDate } from '../italianDates';
import { plain } from '../plain';

const durations: Readonly<Record<string, string>> = { P1M: 'un mese', P1Y: 'un anno', P3Y: 'tre anni' };
const cycles: Readonly<Record<string, string>> = {
  monthly: 'pagamento mensile',
  annual: 'pagamento annuale',
  triennial: 'pagamento unico per tre anni',
  one_time: 'pagamento unico',
  none: 'gratis',
};

const measures = (f: Format) => ({
  people: (n: number) => f.forms(n, { one: `${f.count(n)} persona`, other: `${f.count(n)} persone` }),
  licences: (n: number) => f.forms(n, { one: `${f.count(n)} licenza`, other: `${f.count(n)} licenze` }),
  aPerson: 'una persona',
  more: (n: number) => f.forms(n, { one: 'un’altra persona', other: `altre ${f.count(n)} persone` }),
  capability: {
    teams: 'Teams',
    mail: 'posta',
    kioskMail: 'posta (cassetta postale da 2 GB)',
    files: 'file',
    webApps: 'app Web',
    desktopApps: 'app desktop',
    voice: 'telefono',
    engage: 'Viva Engage',
    deviceManagement: 'gestione dei dispositivi',
  },
  audience: { everyone: '', faculty: 'docenti', student: 'studenti' },
});

const terms = (f: Format) => ({
  free: 'gratis',
  toBeChecked: (on: string) =>
    `Le mie informazioni sul piano ritirato sono state verificate l’ultima volta ${onDate(f.day(on))}: controlla se da allora Microsoft ha cambiato qualcosa.`,
  term: (duration: string, cycle: string) =>
    `${durations[duration] ?? plain(duration)}, ${cycles[cycle] ?? plain(cycle)}`,
  eachCharge: {
    monthly: (price: string) => `${price} per licenza al mese`,
    annual: (price: string) => `${price} per licenza all’anno`,
    triennial: (price: string) => `${price} per licenza per tre anni`,
    other: (price: string) => `${price} per licenza e addebito`,
  },
  state: {
    queued: 'sta per iniziare',
    buying: 'acquisto in corso',
    waitingForSeats: 'in attesa delle licenze',
    moving: 'passaggio delle persone in corso',
    closing: 'chiusura della sottoscrizione ritirata',
    paused: 'in pausa',
    waitingForPerson: 'serve una tua decisione',
    done: 'completata',
    leftOpen: 'sottoscrizione ritirata ancora attiva',
    stopped: 'interrotta',
  },
  close: {
    suspend: 'Sospendila',
    endAtTerm: 'Falla terminare alla scadenza',
    endNow: 'Annullala',
    leave: 'Lasciala com’è',
  },
  partner: (id: string, name?: string) => (name === undefined ? `ID partner ${id}` : `${name} (${id})`),
  practice: 'Dati di prova: nulla di ciò che fai qui arriva a Microsoft.',
  shownAs: (name: string, detail: string) => `${name} · ${detail}`,
});

export const words = (f: Format): EveryText['words'] => ({
  ...measures(f),
  ...terms(f),
});
