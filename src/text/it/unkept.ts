import type { EveryText } from '../en';
import type { Format } from '../format';

const endingNow: Pick<
  EveryText['unkept'],
  'endNow' | 'endNowFor' | 'endNowTitle' | 'endNowHow' | 'endNowYes' | 'endNowBegun'
> = {
  endNow: 'Termina ora',
  endNowFor: (customer: string) => `Termina ora la sottoscrizione di ${customer}`,
  endNowTitle: (retired, licences) => `Annullare oggi ${retired}, ${licences}?`,
  endNowHow:
    'È in un periodo di servizio esteso (Extended Service Term), che si può lasciare in ogni momento: la fatturazione si ferma e l’accesso termina subito. Prima verifico di nuovo chi la usa; se serve ancora a qualcuno resta attiva.',
  endNowYes: 'Sì, annullala oggi',
  endNowBegun: 'La annullo. La sua scheda mostra a che punto è.',
};

export const unkept = (f: Format): EveryText['unkept'] => ({
  ...endingNow,
  title: (n) =>
    f.forms(n, {
      one: 'Una sottoscrizione che doveva terminare prosegue',
      other: `${f.count(n)} sottoscrizioni che dovevano terminare proseguono`,
    }),
  why: (n) =>
    f.forms(n, {
      one: 'Una migrazione l’aveva impostata per terminare alla scadenza. Da quanto leggo ora non è così, e verrebbe fatturata senza servire a nessuno.',
      other:
        'Alcune migrazioni le avevano impostate per terminare alla scadenza. Da quanto leggo ora non è così, e verrebbero fatturate senza servire a nessuno.',
    }),
  costs: (n, cost) => f.forms(n, { one: `Se resta così: ${cost}.`, other: `Se restano così: ${cost}.` }),
  show: 'Mostra',
  endAll: (n) => f.forms(n, { one: 'Termina alla scadenza', other: `Termina tutte e ${f.count(n)} alla scadenza` }),
  askTitle: (n, licences) =>
    f.forms(n, {
      one: `Terminare una sottoscrizione alla scadenza: ${licences}?`,
      other: `Terminare ${f.count(n)} sottoscrizioni alla scadenza, ${licences} in tutto?`,
    }),
  askHow:
    'Prima di ognuna verifico di nuovo chi la usa. Se serve ancora a qualcuno resta attiva, e la sua scheda dice a chi.',
  yes: (n) => f.forms(n, { one: 'Sì, terminala', other: `Sì, terminale tutte e ${f.count(n)}` }),
  notNow: 'Non ora',
  later: 'Non ho cambiato nulla. **migrazioni** le mostra; ogni scheda può farlo.',
  begun: (n) =>
    f.forms(n, {
      one: 'La imposto per terminare alla scadenza. La sua scheda mostra a che punto è.',
      other: `Ne imposto ${f.count(n)} per terminare alla scadenza. Ogni scheda mostra a che punto è.`,
    }),
  noneLeft: 'Qualcuno se ne è già occupato.',
  onCard: (retired, becomes) =>
    `${retired} era impostata per terminare alla scadenza. Da quanto leggo ora ${becomes}. Posso impostarla di nuovo, se non la usa nessuno.`,
});
