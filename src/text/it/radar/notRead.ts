import type { Format } from '../../format';

export const notRead = (f: Format) => ({
  unlisted: (n: number, names: string) =>
    f.forms(n, {
      one: `⚠ Un cliente dell’elenco del Centro per i partner non si può leggere: le sue scadenze non compaiono${names === '' ? '' : ` (${names})`}.`,
      other: `⚠ ${f.count(n)} clienti dell’elenco del Centro per i partner non si possono leggere: le loro scadenze non compaiono${names === '' ? '' : ` (${names})`}.`,
    }),
  failed: (n: number, names: string) =>
    f.forms(n, {
      one: `⚠ Lettura non riuscita per ${names}: dati di prima. Riprovo.`,
      other: `⚠ Lettura non riuscita per ${f.count(n)} clienti: dati di prima. Riprovo. Sono ${names}.`,
    }),
});
