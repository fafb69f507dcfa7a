import type { Text } from '../en';
import type { Format } from '../format';

const figures = (f: Format) => ({
  title: (plan: string) => `Chi passa a ${plan}?`,
  unread: (n: number, of: number, names: string) =>
    `⚠ Non è stato possibile leggerne ${f.count(n)} su ${f.count(of)}${names === '' ? '' : ` (${names})`}: nessuno di loro cambia piano, e la sottoscrizione ritirata resta aperta finché non si leggono tutti.`,
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
  moving: (n: number) => f.forms(n, { one: 'Una persona cambia piano', other: `${f.count(n)} persone cambiano piano` }),
  removing: (n: number, retired: string) =>
    f.forms(n, { one: `una perde solo ${retired}`, other: `${f.count(n)} perdono solo ${retired}` }),
  staying: (n: number) => f.forms(n, { one: 'una resta com’è', other: `${f.count(n)} restano come sono` }),
  group: {
    blocked: (n: number) => f.forms(n, { one: 'Un account bloccato', other: `${f.count(n)} account bloccati` }),
    guests: (n: number) => f.forms(n, { one: 'Un utente guest', other: `${f.count(n)} utenti guest` }),
    covered: (n: number) =>
      f.forms(n, { one: 'Una persona ha già abbastanza', other: `${f.count(n)} persone hanno già abbastanza` }),
  },
  disposition: {
    move: (n: number) => f.forms(n, { one: 'cambia piano', other: 'cambiano piano' }),
    remove: (n: number) =>
      f.forms(n, { one: 'perde solo la licenza ritirata', other: 'perdono solo la licenza ritirata' }),
    leave: (n: number) => f.forms(n, { one: 'resta com’è', other: 'restano come sono' }),
  },
});

const reading = (f: Format) => ({
  differently: 'Cambia…',
  cannot: (n: number) =>
    f.forms(n, {
      one: '⚠ Una persona non può ancora cambiare piano',
      other: `⚠ ${f.count(n)} persone non possono ancora cambiare piano`,
    }),
  otherReasons: (n: number) =>
    f.forms(n, { one: 'e un’altra persona, per un altro motivo', other: `e altre ${f.count(n)}, per altri motivi` }),
  setCountry: (n: number) =>
    f.forms(n, { one: 'Imposta il paese di una persona', other: `Imposta il paese di ${f.count(n)} persone` }),
  unresolved: (n: number) =>
    f.forms(n, {
      one: 'Una riga non indica nessuno con la licenza ritirata:',
      other: `${f.count(n)} righe non indicano nessuno con la licenza ritirata:`,
    }),
  unresolvedLine: (line: number, text: string) => `riga ${f.count(line)}: ${text}`,
  unresolvedNear: (line: number, text: string, near: readonly string[]) =>
    `riga ${f.count(line)}: ${text}. Intendevi ${f.either(near)}?`,
  moreLines: (n: number) => f.forms(n, { one: 'e un’altra riga', other: `e altre ${f.count(n)} righe` }),
  unresolvedHint: (n: number) =>
    f.forms(n, {
      one: 'Correggila e inviala di nuovo, oppure prosegui senza.',
      other: 'Correggile e inviale di nuovo, oppure prosegui senza.',
    }),
  hint: 'Puoi anche scrivere **tutti** o **tutti tranne** con dei nomi, incollare indirizzi o inviare un file CSV.',
  addingHint: 'Anche chi nomini ora cambia piano: gli elenchi si sommano. Scrivi **fatto** quando ci sono tutti.',
  exceptingHint: 'Anche chi nomini ora resta fuori. Scrivi **fatto** quando ci sono tutti quelli che restano.',
  go: (moving: number, removing: number) =>
    moving === 0
      ? f.forms(removing, { one: 'Toglila a una persona', other: `Toglila a ${f.count(removing)} persone` })
      : f.forms(moving, { one: 'Sposta una persona', other: `Sposta ${f.count(moving)} persone` }),
  all: 'Tutti',
  choose: 'Scegli le persone…',
  clear: 'Parti da nessuno',
});

const columns = (f: Format): Text['people']['columns'] => ({
  title: 'Quale colonna dice chi cambia piano?',
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
  pickSome: 'Le prime persone con la licenza ritirata:',
  tickLabel: 'Spunta chi cambia piano',
  tickExcepted: 'Spunta chi resta fuori',
  chosenSoFar: (n: number) =>
    f.forms(n, { one: 'Finora hai scelto una persona', other: `Finora hai scelto ${f.count(n)} persone` }),
  searchLabel: 'Cerca per nome o indirizzo',
  search: 'Cerca',
  take: 'Prendi chi ha la spunta',
  finished: 'Ci sono tutti',
  country: country(f),
});

const country = (f: Format): Text['people']['country'] => ({
  title: (n) =>
    f.forms(n, {
      one: 'Una persona non ha una località di utilizzo',
      other: `${f.count(n)} persone non hanno una località di utilizzo`,
    }),
  about: 'Senza, Microsoft non assegna licenze, perché leggi e servizi cambiano da paese a paese. Io non la indovino.',
  suggestion: (customer, place) => `L’indirizzo di fatturazione di ${customer} è in questo paese: ${place}.`,
  use: (place, n) => f.forms(n, { one: `Imposta ${place}`, other: `Imposta ${place} per tutte e ${f.count(n)}` }),
  label: 'Un altro paese',
  placeholder: 'Nome o due lettere, per esempio IT',
  useOther: 'Imposta questo paese',
  skip: 'Lasciale fuori',
});

export const people = (f: Format): Text['people'] => ({
  ...figures(f),
  ...reading(f),
  ...picking(f),
  columns: columns(f),
});
