import type { EveryText } from '../en';
import type { Format } from '../format';
import { onDate } from '../italianDates';

type Notices = EveryText['notices'];

const hello = { morning: 'Buongiorno', afternoon: 'Buon pomeriggio', evening: 'Buonasera' };

const days = (f: Format, n: number): string => f.forms(n, { one: 'un giorno', other: `${f.count(n)} giorni` });

const others = (f: Format, n: number): string => f.forms(n, { one: 'un altro', other: `altri ${f.count(n)}` });

const digest = (f: Format): Notices['digest'] => ({
  greeting: (part, firstName) => (firstName === undefined ? hello[part] : `${hello[part]}, ${firstName}`),
  decide: (customers, within) =>
    f.forms(customers, {
      one: `**Un cliente da decidere entro ${days(f, within)}**`,
      other: `**${f.count(customers)} clienti da decidere entro ${days(f, within)}**`,
    }),
  toSave: (customers) => f.forms(customers, { one: 'uno recuperabile', other: `${f.count(customers)} recuperabili` }),
  later: (customers) => f.forms(customers, { one: 'uno più avanti', other: `${f.count(customers)} più avanti` }),
  escalated: '⚠ nessuno se ne occupa ancora',
  reminded: 'hai chiesto un promemoria',
  renewalOff:
    'Il rinnovo automatico è disattivato: rinnovala nel Centro per i partner, oppure chiarisci con il cliente come proseguire.',
  renewOrEnd: 'Rinnovala nel Centro per i partner, oppure chiarisci con il cliente come proseguire.',
  alsoDue: (names, rest) => `Oggi segnalo anche: ${f.list(rest > 0 ? [...names, others(f, rest)] : names)}`,
  alsoDueOne: (customer, days) => `${customer} (${days})`,
  alsoToDecide: (n, within) =>
    f.forms(n, {
      one: `Da decidere entro ${days(f, within)}: un’altra sottoscrizione`,
      other: `Da decidere entro ${days(f, within)}: altre ${f.count(n)} sottoscrizioni`,
    }),
  monthly: (n, names) =>
    f.forms(n, {
      one: `Una sottoscrizione mensile si rinnova entro un mese: ${f.list(names)}`,
      other: `${f.count(n)} sottoscrizioni mensili si rinnovano entro un mese: ${f.list(names)}`,
    }),
  seeAll: 'Mostra tutte',
  closed: {
    moved: (names) => `✔ Clienti spostati: ${f.list(names)}`,
    renewed: (names) => `✔ Rinnovati per ora: ${f.list(names)}`,
    gone: (names) => `Non più in scadenza: ${f.list(names)}`,
  },
  andMore: (n) => others(f, n),
  foot: 'Per cambiare quando ti scrivo: **notifiche**',
  channelFoot: 'Ciò che premi prosegue nella tua chat personale con me.',
});

const buttons = (f: Format): Notices['buttons'] => ({
  remindTomorrow: 'Ricordamelo domani',
  remindIn: (n) => `Ricordamelo tra ${days(f, n)}`,
  more: 'Ricorda o silenzia…',
  moreOf: (customer) => `Ricorda o silenzia ${customer}`,
  notMine: 'Non è mio',
  muteCustomer: 'Silenzia questo cliente',
  mutePlan: 'Silenzia questo piano',
  undo: 'Ripristina',
});

const answers = (f: Format): Notices['answers'] => ({
  reminding: (customer, on, daysAway) => `${customer}: te lo ricordo ${onDate(f.day(on, daysAway))}, non prima.`,
  tooLateToWait: (customer) =>
    `${customer}: la scadenza è troppo vicina per aspettarla, o c’è il rinnovo. Scrivi **scadenze** per vedere com’è messa.`,
  mutedCustomer: (customer) => `Cliente silenziato: ${customer}. Resta in **scadenze**.`,
  mutedPlan: (plan) => `Piano silenziato: ${plan}. Le sue sottoscrizioni restano in **scadenze**.`,
  notMine: (customer) => `${customer} non è più tuo: da ora avviso gli altri.`,
  undone: 'Fatto, è di nuovo come prima.',
  noLongerThere: 'Questa sottoscrizione non c’è più. Scrivi **scadenze** per vedere quelle che ci sono.',
});

const muting = (f: Format): Notices['muting'] => ({
  mutedTitle: (n) =>
    n === 0
      ? 'Non hai silenziato nulla'
      : f.forms(n, { one: 'Un elemento silenziato', other: `${f.count(n)} elementi silenziati` }),
  mutedHint:
    'Puoi silenziare un cliente o un piano per nome, per esempio **silenzia contoso**. Restano comunque in **scadenze**.',
  kind: { customer: 'cliente', notMine: 'non è mio', plan: 'piano' },
  unmute: 'Riattiva',
  nothingCalled: (typed) => `Non trovo né un cliente né un piano di nome «${typed}».`,
  several: (typed, names) => `«${typed}» può essere ${f.either(names)}. Scrivi qualche lettera in più.`,
});

function beforeTheEnd(f: Format, milestones: readonly number[]): string {
  const many = milestones.filter((day) => day > 1).map((day) => f.count(day));
  const before = many.length > 0 ? [`${f.list(many)} giorni prima della scadenza`] : [];
  return [...before, ...(milestones.includes(1) ? ['il giorno prima'] : [])].join(' e ');
}

const settings = (f: Format): Notices['settings'] => ({
  title: 'Notifiche',
  on: (timeZone, from, until) =>
    `Al massimo un messaggio al giorno, tra le ${f.clock(until)} e le ${f.clock(from)}, ora locale (${timeZone}).`,
  onAtAnyHour: (timeZone) => `Al massimo un messaggio al giorno, a qualsiasi ora (${timeZone}).`,
  notOn: (days) => `Mai di ${f.list(days.map((day) => f.weekday(day)))}: ciò che cade in quei giorni lo dico prima.`,
  never: 'L’amministratore ha disattivato le notifiche. Scegli il tuo orario per riceverle comunque.',
  off: 'Disattivate. Dei tuoi clienti avviso gli altri agenti.',
  milestones: (days) =>
    `Ti scrivo ${beforeTheEnd(f, days)}. Ti avviso ancora se una sottoscrizione è scaduta ma recuperabile, e quando un piano ritirato si è rinnovato e il rinnovo si può annullare.`,
  mine: (n) => f.forms(n, { one: 'Ti è assegnato un cliente.', other: `Ti sono assegnati ${f.count(n)} clienti.` }),
  writeFrom: 'Scrivi dalle',
  writeUntil: 'alle',
  hourMissing: 'Scegli un orario.',
  save: 'Salva questo orario',
  hint: 'Oppure scrivi: **notifiche 9-17**, **notifiche a qualsiasi ora**, **notifiche solito**.',
  switchOn: 'Attiva',
  switchOff: 'Disattiva',
  test: 'Mostra quella di oggi',
  muted: 'Che cosa è silenziato',
  nothingToShow: 'Nessuna sottoscrizione di cui ti occupi scade presto: non c’è nulla da mostrare.',
  example: 'Oggi non c’è nulla di nuovo. Ecco come sarebbe la notifica se fosse tutto nuovo.',
  notUnderstood: (typed) =>
    `Non capisco «${typed}». Scrivi **notifiche attive**, **notifiche disattivate**, **notifiche 9-17**, **notifiche a qualsiasi ora** o **notifiche prova**.`,
});

const handing = (f: Format): Pick<Notices['assigning'], 'givenToYou' | 'givenBy' | 'hearsNothing'> => ({
  givenToYou: (n) =>
    f.forms(n, { one: 'Ti è stato assegnato un cliente', other: `Ti sono stati assegnati ${f.count(n)} clienti` }),
  givenBy: (agent) => `${agent === '' ? '' : `Da ${agent}. `}Delle scadenze avviso prima te.`,
  hearsNothing: {
    notReached: (agent) =>
      `${agent} non ne sa nulla: non riesco a raggiungere questa persona. Basta che mi scriva una volta; fino ad allora delle scadenze avviso gli altri.`,
    notAllowed: (agent) =>
      `${agent} non ne sa nulla: questa persona non può più usare Planshift. Delle scadenze avviso gli altri.`,
    outOfScope: (agent) =>
      `${agent} non ne sa nulla: secondo CUSTOMER_SCOPE questa persona non può vedere questi clienti. Delle scadenze avviso chi può vederli.`,
    silent: (agent) =>
      `${agent} lo sa, ma non vuole notifiche: delle scadenze avviso gli altri, finché ${agent} non scrive **notifiche attive**.`,
  },
});

const assigning = (f: Format): Notices['assigning'] => ({
  ...handing(f),
  assignedTo: (customer, agent) => `${customer}: se ne occupa ${agent}.`,
  assignedToYou: (customer) => `${customer}: ora te ne occupi tu.`,
  assignedToNobody: (customer) => `${customer} non è assegnato: avviso tutti.`,
  listTitle: (n) =>
    n === 0
      ? 'Nessun cliente è assegnato'
      : f.forms(n, { one: 'Un cliente è assegnato', other: `${f.count(n)} clienti sono assegnati` }),
  listHint:
    'Puoi assegnare un cliente per nome, per esempio **assegna contoso a me**, o inviare un elenco CSV con cliente e agente.',
  customers: (n) => f.forms(n, { one: 'un cliente', other: `${f.count(n)} clienti` }),
  you: 'tu',
  howTo: (customer) =>
    `A chi? Per esempio **assegna ${customer} a me**, **assegna ${customer} a Dana** o **assegna ${customer} a nessuno**.`,
  noSuchAgent: (typed, known) =>
    known.length === 0
      ? `Non conosco nessuno di nome «${typed}». Basta che la persona mi scriva una volta.`
      : `Non conosco nessuno di nome «${typed}», ma conosco ${f.list(known)}. Basta che la persona mi scriva una volta.`,
  severalAgents: (typed, names) => `«${typed}» può essere ${f.either(names)}. Scrivi qualche lettera in più.`,
  fileTitle: (good, bad) =>
    bad === 0
      ? f.forms(good, { one: 'Un cliente assegnato', other: `${f.count(good)} clienti assegnati` })
      : `${f.count(good)} assegnati, ${f.count(bad)} non letti`,
  fault: {
    noColumns: (row) => `Riga ${f.count(row)}: servono un cliente e un agente, separati da una virgola.`,
    noCustomers: (row, typed) => `Riga ${f.count(row)}: nessun cliente si chiama «${typed}».`,
    severalCustomers: (row, typed) => `Riga ${f.count(row)}: «${typed}» può essere più di un cliente.`,
    noAgents: (row, typed) => `Riga ${f.count(row)}: non conosco nessuno di nome «${typed}».`,
    saidAgain: (row, typed) => `Riga ${f.count(row)}: «${typed}» compare di nuovo più sotto: vale quella riga.`,
    severalAgents: (row, typed) => `Riga ${f.count(row)}: «${typed}» può essere più di una persona.`,
  },
  moreFaults: (rows) => `Non lette nemmeno le righe ${f.list(rows.map(String))}.`,
  fileHint: 'Le altre righe sono valide. Correggi queste e invia solo queste, oppure di nuovo tutto il file.',
});

const typing = (_f: Format): Notices['typed'] => ({
  to: ['a', 'ad', 'to'],
  me: ['me', 'me stesso', 'me stessa'],
  nobody: ['nessuno', 'tutti', 'nobody'],
  on: ['attive', 'attiva', 'on'],
  off: ['disattivate', 'disattiva', 'spente', 'off'],
  anyHour: ['a qualsiasi ora', 'qualsiasi ora', 'a ogni ora', 'ogni ora', 'any hour'],
  usual: ['solito', 'usual'],
  test: ['prova', 'test'],
});

const inPublic = (_f: Format): Notices['inPublic'] => ({
  goesOn: (name) => `${name}, continuiamo nella tua chat con me.`,
  goesOnNobody: 'Continuiamo nella tua chat con me.',
  notInstalled: 'Aggiungimi in Teams (App, poi Planshift), salutami lì e premi di nuovo.',
});

export const notices = (f: Format): Notices => ({
  digest: digest(f),
  buttons: buttons(f),
  answers: answers(f),
  muting: muting(f),
  settings: settings(f),
  assigning: assigning(f),
  typed: typing(f),
  inPublic: inPublic(f),
});
