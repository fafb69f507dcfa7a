import type { EveryText } from '../en';
import type { Format } from '../format';

const does = (f: Format) => ({
  move: (n: number, _retired: string) => f.forms(n, { one: 'passa al nuovo piano', other: 'passano al nuovo piano' }),
  remove: (n: number, retired: string) =>
    f.forms(n, { one: `perde solo ${retired}`, other: `perdono solo ${retired}` }),
  leave: (n: number, retired: string) => f.forms(n, { one: `mantiene ${retired}`, other: `mantengono ${retired}` }),
});

const account = (f: Format, n: number): string => f.forms(n, { one: 'account bloccato', other: 'account bloccati' });
const guest = (f: Format, n: number): string => f.forms(n, { one: 'utente guest', other: 'utenti guest' });
const enough = (f: Format, n: number): string =>
  f.forms(n, { one: 'ha già ciò che serve', other: 'hanno già ciò che serve' });

const sum = (f: Format): EveryText['people']['sum'] => ({
  members: does(f),
  covered: {
    move: (n, retired) => `${enough(f, n)} e ${does(f).move(n, retired)} comunque`,
    remove: (n, retired) => `${enough(f, n)}: ${does(f).remove(n, retired)}`,
    leave: (n, retired) => `${enough(f, n)} e ${does(f).leave(n, retired)}`,
  },
  blocked: {
    move: (n, retired) => `${account(f, n)} ${does(f).move(n, retired)}`,
    remove: (n, retired) => `${account(f, n)} ${does(f).remove(n, retired)}`,
    leave: (n, retired) => `${account(f, n)} ${does(f).leave(n, retired)}`,
  },
  guests: {
    move: (n, retired) => `${guest(f, n)} ${does(f).move(n, retired)}`,
    remove: (n, retired) => `${guest(f, n)} ${does(f).remove(n, retired)}`,
    leave: (n, retired) => `${guest(f, n)} ${does(f).leave(n, retired)}`,
  },
  cannot: (n, who) => `${f.forms(n, { one: 'non può ancora', other: 'non possono ancora' })}: ${who}`,
  unchosen: (n, retired) => `${does(f).leave(n, retired)}: non tra le persone scelte`,
  because: (names, why) => (why === '' ? names : `${names} (${why})`),
  inheritedFromGroup: (groups) => `gruppo ${groups}`,
  noUsageLocation: 'senza località di utilizzo',
});

const figures = (f: Format) => ({
  title: (plan: string) => `Chi passa a ${plan}?`,
  unread: (n: number, of: number, names: string) =>
    `⚠ Non è stato possibile leggerne ${f.count(n)} su ${f.count(of)}${names === '' ? '' : ` (${names})`}: nessuno di loro passa al nuovo piano, e la sottoscrizione ritirata resta attiva finché non si leggono tutti.`,
  holders: (n: number, customer: string, retired: string) =>
    f.forms(n, {
      one: `Una persona di ${customer} ha ${retired}.`,
      other: `${f.count(n)} persone di ${customer} hanno ${retired}.`,
    }),
  chosen: {
    all: 'Scelta: tutti',
    allExcept: (n: number) =>
      n === 0 ? 'Scelta: tutti tranne … ancora nessun nome' : `Scelta: tutti tranne ${f.count(n)}`,
    only: (n: number) => f.forms(n, { one: 'Scelta: una persona', other: `Scelta: ${f.count(n)} persone` }),
    nobody: 'Scelta: ancora nessuno',
  },
  moving: (n: number) =>
    f.forms(n, { one: 'Una persona passa al nuovo piano', other: `${f.count(n)} persone passano al nuovo piano` }),
  removing: (n: number, retired: string) =>
    f.forms(n, { one: `una perde solo ${retired}`, other: `${f.count(n)} perdono solo ${retired}` }),
  staying: (n: number, retired: string) =>
    f.forms(n, { one: `una mantiene ${retired}`, other: `${f.count(n)} mantengono ${retired}` }),
  sum: sum(f),
});

/** Kinds of people that are asked about apart. */
const sides = {
  side: { covered: '**coperti**', blocked: '**bloccati**', guests: '**guest**', usageLocation: '**paese**' },
  noneOf: {
    covered: 'Tra le persone scelte nessuna ha già ciò che serve.',
    blocked: 'Tra le persone scelte nessuna ha un account bloccato.',
    guests: 'Tra le persone scelte non ci sono utenti guest.',
    usageLocation: 'Tra le persone scelte non manca a nessuna la località di utilizzo.',
  },
};

const reading = (f: Format) => ({
  changeGroup: { covered: 'Chi ha già tutto…', blocked: 'Account bloccati…', guests: 'Utenti guest…' },
  differently: 'Modifica…',
  fix: 'Risolvi…',
  remedy: 'Finché non è risolto, non possono passare al nuovo piano:',
  otherReasons: (n: number) =>
    f.forms(n, { one: 'e un’altra persona, per un altro motivo', other: `e altre ${f.count(n)}, per altri motivi` }),
  setCountry: (n: number, name: string) =>
    f.forms(n, { one: `Imposta il paese di ${name}`, other: `Imposta il paese di ${f.count(n)} persone` }),
  placed: (n: number, country: string) =>
    f.forms(n, {
      one: `una riceve la località di utilizzo ${country}`,
      other: `${f.count(n)} ricevono la località di utilizzo ${country}`,
    }),
  unresolved: (n: number, retired: string) =>
    f.forms(n, {
      one: `Una riga non corrisponde a nessuno con ${retired}:`,
      other: `${f.count(n)} righe non corrispondono a nessuno con ${retired}:`,
    }),
  unresolvedLine: (line: number, text: string) => `riga ${f.count(line)}: ${text}`,
  unresolvedNear: (line: number, text: string, near: readonly string[]) =>
    `riga ${f.count(line)}: ${text}. Intendevi ${f.either(near)}?`,
  useNear: (near: string) => `Usa ${near}`,
  moreLines: (n: number) => f.forms(n, { one: 'Mostrane un’altra', other: `Mostrane altre ${f.count(n)}` }),
  linesBeyond: (n: number) => f.forms(n, { one: 'e un’altra riga', other: `e altre ${f.count(n)} righe` }),
  unresolvedHint: (n: number) =>
    f.forms(n, {
      one: 'Correggila e inviala di nuovo, oppure prosegui senza.',
      other: 'Correggile e inviale di nuovo, oppure prosegui senza.',
    }),
  hint: (sides: readonly string[]) =>
    `Oppure incolla indirizzi, invia un file CSV, o scrivi ${f.either(['**fatto**', '**tutti**', '**nessuno**', '**tutti tranne** con dei nomi', ...sides])}.`,
  addingHint: 'Anche chi nomini ora passa al nuovo piano. Scrivi **fatto** quando ci sono tutti.',
  exceptingHint: 'Anche chi nomini ora resta fuori. Scrivi **fatto** quando ci sono tutti.',
  go: (n: number) => f.forms(n, { one: 'Continua con una persona', other: `Continua con ${f.count(n)} persone` }),
  all: 'Tutti',
  choose: 'Scegli le persone…',
  clear: 'Deseleziona tutti',
});

const columns = (f: Format): EveryText['people']['columns'] => ({
  title: 'Quale colonna dice chi passa al nuovo piano?',
  titleExcepted: 'Quale colonna dice chi resta fuori?',
  about: (names) =>
    `In questo elenco ${f.list(names)} indicano persone diverse. Leggo una sola colonna, e nessuna finché non mi dici quale.`,
  titled: (title, column) => `«${title}» (colonna ${f.count(column)})`,
  untitled: (column) => `colonna ${f.count(column)}`,
  people: (column, n, example) =>
    f.forms(n, {
      one: `${column}: una persona con la licenza ritirata, per esempio ${example}`,
      other: `${column}: ${f.count(n)} persone con la licenza ritirata, per esempio ${example}`,
    }),
  nobody: (column, example) => `${column}: nessuno con la licenza ritirata, per esempio ${example}`,
  none: 'Nessuna di queste',
  hint: 'Premine una, oppure scrivi il numero o il nome. Chi avevi già indicato resta scelto.',
});

const picking = (f: Format) => ({
  pickTitle: 'Scegli le persone',
  pickFound: (n: number, query: string) =>
    f.forms(n, {
      one: `Una persona corrisponde a «${query}»`,
      other: `${f.count(n)} persone corrispondono a «${query}»`,
    }),
  pickNone: (query: string) => `Nessuno corrisponde a «${query}». Prova con una parte del nome o dell’indirizzo.`,
  pickFirst: (n: number, query: string) =>
    f.forms(n, {
      one: `La prima persona che corrisponde a «${query}»: per vederne altre scrivi di più`,
      other: `Le prime ${f.count(n)} persone che corrispondono a «${query}»: per vederne altre scrivi di più`,
    }),
  pickSome: 'Le prime persone con la licenza ritirata:',
  tickLabel: 'Spunta chi passa al nuovo piano',
  tickExcepted: 'Spunta chi resta fuori',
  chosenSoFar: (n: number) =>
    f.forms(n, { one: 'Finora hai scelto una persona', other: `Finora hai scelto ${f.count(n)} persone` }),
  searchLabel: 'Cerca per nome o indirizzo',
  search: 'Cerca',
  take: 'Aggiungi selezionati',
  finished: 'Fatto',
  country: country(f),
});

const country = (f: Format): EveryText['people']['country'] => ({
  title: (n) =>
    f.forms(n, {
      one: 'Una persona non ha una località di utilizzo',
      other: `${f.count(n)} persone non hanno una località di utilizzo`,
    }),
  about:
    'Senza questo dato Microsoft non assegna licenze, perché leggi e servizi cambiano da paese a paese. Io non lo indovino.',
  suggestion: (customer, place) => `Paese dell’indirizzo di fatturazione di ${customer}: ${place}.`,
  use: (place, n) => f.forms(n, { one: `Imposta ${place}`, other: `Imposta ${place} per tutte e ${f.count(n)}` }),
  label: 'Un altro paese',
  placeholder: 'Nome o due lettere',
  missing: 'Scrivi prima un paese.',
  useOther: 'Imposta questo paese',
  skip: 'Lasciale fuori',
  hint: 'Premi una voce, oppure scrivi un paese o **salta**.',
});

export const people = (f: Format): EveryText['people'] => ({
  ...figures(f),
  ...reading(f),
  ...sides,
  ...picking(f),
  columns: columns(f),
});
