import type { EveryText } from '../en';
import type { Format } from '../format';

export const deeds = (f: Format): EveryText['deeds'] => ({
  of: {
    confirmed: (who) => `Confermata da ${who}`,
    approved: (who) => `Approvata da ${who}`,
    paused: (who) => `Messa in pausa da ${who}`,
    resumed: (who) => `Ripresa da ${who}`,
    stopped: (who) => `Interruzione chiesta da ${who}`,
    triedAgain: (who) => `Nuovo tentativo chiesto da ${who}`,
    orderedAgain: (who) => `Nuovo ordine chiesto da ${who}`,
    leftOut: (who) => `Persone non spostate, lasciate fuori da ${who}`,
    closedLater: (who) => `Nuova verifica di Planshift per chiuderla, come confermato da ${who}`,
    checkedAgain: (who) => `Nuova verifica chiesta da ${who}`,
    leftOpen: (who) => `Lasciata attiva da ${who}`,
    endedAsItIs: (who) => `Conclusa così com’è da ${who}`,
    saidBought: (who) => `«È stato acquistato», detto da ${who}`,
    saidNotBought: (who) => `«Non è stato acquistato», detto da ${who}`,
    namedOrder: (who) => `Ordine indicato da ${who}`,
    adoptedOrder: (who) => `«È questo ordine», detto da ${who}`,
    endedInDoubt: (who) => `Chiusa da ${who} senza attendere l’esito`,
    letGoOn: (who) => `Ripresa da ${who}, dopo che ero in sospeso`,
    endTakenBack: (who) => `Ripristino del rinnovo chiesto da ${who}`,
    endedNow: (who) => `Annullamento immediato chiesto da ${who}`,
    reactivated: (who) => `Riattivazione chiesta da ${who}`,
    keptLooking: (who) => `Nuova ricerca chiesta da ${who}`,
  },
  somebody: 'un collega',
  before: (n) =>
    f.forms(n, {
      one: 'Prima di queste c’è stata un’altra decisione.',
      other: `Prima di queste ci sono state altre ${f.count(n)} decisioni.`,
    }),
});
