import type { EveryText } from '../../en';
import type { Format } from '../../format';
import { anyOf } from './cover';

type Drop = EveryText['drop'];

const review = (f: Format): Drop['review'] => ({
  nothingToBuy: (cover) => `${anyOf(cover)} comprende già tutto.`,
  step: '2 · Togliere',
  has: (n, cover) =>
    f.forms(n, {
      one: `**Una persona** ha già tutto in ${cover}`,
      other: `**${f.count(n)} persone** hanno già tutto in ${cover}`,
    }),
  uses: (n) =>
    f.forms(n, {
      one: '**Una persona** non ha alcun servizio attivo in questa licenza',
      other: `**${f.count(n)} persone** non hanno alcun servizio attivo in questa licenza`,
    }),
  staying: (n, who) =>
    f.forms(n, { one: `Una persona la mantiene: ${who}`, other: `${f.count(n)} persone la mantengono: ${who}` }),
  inIt: (services) => `Servizi compresi: ${services}`,
  proof: 'Subito prima di togliere ogni licenza verifico ancora una volta che non si perda nulla.',
  saves: (cost) => `Risparmio: ${cost}.`,
  savesAfterTerm: (cost) => `Risparmio dopo la scadenza: ${cost}.`,
});

const running = (f: Format): Drop['running'] => ({
  subtitle: (retired, cover) => `Via ${retired}, resta ${anyOf(cover)}`,
  todo: (n, retired) =>
    f.forms(n, { one: `Togliere ${retired} a una persona`, other: `Togliere ${retired} a ${f.count(n)} persone` }),
  doing: (retired) => `Sto togliendo ${retired}`,
  leftOpenTitle: (customer, retired, done, total) =>
    `${customer}: ${retired} tolta a ${f.forms(done, { one: 'una persona', other: `${f.count(done)} persone` })} su ${f.count(total)}`,
  leftOpenNews: (customer, n, retired) =>
    f.forms(n, {
      one: `${customer}: ${retired} tolta a una persona; la sottoscrizione resta attiva.`,
      other: `${customer}: ${retired} tolta a ${f.count(n)} persone; la sottoscrizione resta attiva.`,
    }),
  stoppedMoved: (done, total, retired) =>
    `${retired} è stata tolta a ${f.forms(done, { one: 'una persona', other: `${f.count(done)} persone` })} su ${f.count(total)}, senza che nessuno perdesse nulla. Tutti gli altri la mantengono.`,
  lookAgain: 'Vedi chi è coperto ora',
});

export const drop = (f: Format): Drop => ({
  title: (retired) => `Chi può fare a meno di ${retired}?`,
  covered: (n, retired) =>
    f.forms(n, {
      one: `perde solo ${retired}: un’altra licenza comprende già tutto`,
      other: `perdono solo ${retired}: un’altra licenza comprende già tutto`,
    }),
  cannot: (n, retired, who) =>
    f.forms(n, { one: `mantiene ${retired}: ${who}`, other: `mantengono ${retired}: ${who}` }),
  remedy: 'Perché la mantengono e che cosa si può fare:',
  addingHint: 'Verifico anche chi nomini ora. Scrivi **fatto** quando ci sono tutti.',
  review: review(f),
  running: running(f),
  customer: {
    removed: (retired, cover) =>
      `Tutto ciò che usate di ${retired} è compreso in ${anyOf(cover)}, che avete già: non perdete nulla, viene tolta soltanto la licenza separata.`,
  },
});
