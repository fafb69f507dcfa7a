import type { EveryText } from '../en';
import type { Format } from '../format';

export const deeds = (f: Format): EveryText['deeds'] => ({
  of: {
    confirmed: (who) => `Confermata da ${who}`,
    paused: (who) => `Messa in pausa da ${who}`,
    resumed: (who) => `Ripresa da ${who}`,
    stopped: (who) => `Interruzione chiesta da ${who}`,
    triedAgain: (who) => `Nuovo tentativo chiesto da ${who}`,
    orderedAgain: (who) => `Nuovo ordine chiesto da ${who}`,
    leftOut: (who) => `Lasciate fuori da ${who}: le persone con cambio non riuscito`,
    closedLater: (who) => `Nuova verifica di Planshift per chiuderla, come da conferma di ${who}`,
    checkedAgain: (who) => `Nuova verifica chiesta da ${who}`,
    leftOpen: (who) => `Lasciata aperta da ${who}`,
    endedAsItIs: (who) => `Conclusa così com’è da ${who}`,
    saidBought: (who) => `«È stato acquistato», detto da ${who}`,
    saidNotBought: (who) => `«Non è stato acquistato», detto da ${who}`,
    namedOrder: (who) => `Ordine indicato da ${who}`,
    adoptedOrder: (who) => `«È questo ordine», detto da ${who}`,
    endedInDoubt: (who) => `Chiusa senza saperlo da ${who}`,
    letGoOn: (who) => `Fatta riprendere da ${who} dopo la sospensione`,
    endTakenBack: (who) => `Ritiro della scadenza chiesto da ${who}`,
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
