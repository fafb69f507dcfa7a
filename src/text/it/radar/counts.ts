import type { Format } from '../../format';

/** What the subscriptions of the radar are, by number. */
export const counts = (f: Format) => ({
  retired: (n: number) => f.forms(n, { one: 'una di un piano ritirato', other: `${f.count(n)} di piani ritirati` }),
  notRenewed: (n: number) =>
    f.forms(n, {
      one: 'un’altra che termina, o può terminare',
      other: `altre ${f.count(n)} che terminano, o possono terminare`,
    }),
  otherGoingOn: (n: number) =>
    f.forms(n, { one: 'un’altra che prosegue', other: `altre ${f.count(n)} che proseguono` }),
  ofThese: (kinds: string) => `Tra queste, e una può comparire più volte: ${kinds}`,
  goingOn: (n: number) => f.forms(n, { one: 'una prosegue da sola', other: `${f.count(n)} proseguono da sole` }),
  dearer: (n: number) =>
    f.forms(n, {
      one: 'una prosegue a un prezzo più alto: **scadenze estese**',
      other: `${f.count(n)} proseguono a un prezzo più alto: **scadenze estese**`,
    }),
  rescuable: (n: number) =>
    f.forms(n, {
      one: 'una è sospesa o scaduta, ancora recuperabile: **scadenze recuperabili**',
      other: `${f.count(n)} sono sospese o scadute, ancora recuperabili: **scadenze recuperabili**`,
    }),
});
