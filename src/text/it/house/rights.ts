import type { EveryText } from '../../en';

export const rights = (): EveryText['rights'] => ({
  missing: {
    view: 'Qui non puoi vedere i dati di Planshift. Chiedi a chi amministra Planshift di aggiungerti a un gruppo di RIGHTS_VIEW.',
    migrate:
      'Qui puoi vedere tutto, ma non spostare nessuno: non ho fatto nulla. Chiedi a chi amministra Planshift di aggiungerti a un gruppo di RIGHTS_MIGRATE, oppure rivolgiti a un collega che può farlo.',
    approve:
      'Qui non puoi approvare migrazioni: non ho fatto nulla. Chiedi a chi amministra Planshift di aggiungerti a un gruppo di RIGHTS_APPROVE.',
    administer:
      'Questo può farlo solo chi amministra Planshift: non ho fatto nulla. Rivolgiti a una di queste persone, o chiedi di essere aggiunto a un gruppo di RIGHTS_ADMINISTER.',
  },
  scope: {
    nobody:
      'Nessun cliente è assegnato a te, quindi non ho nulla da mostrarti. Chiedi a chi amministra Planshift di aggiungerti al file di CUSTOMER_SCOPE.',
    lost: 'Questo cliente non è più assegnato a te: non ho fatto nulla. Se è un errore, dillo a chi amministra Planshift.',
  },
  none: {
    noGroup:
      'Non fai parte di nessuno dei gruppi che possono usare Planshift. Chiedi a chi lo amministra di aggiungerti, poi scrivimi di nuovo dopo qualche minuto.',
    guest:
      'In questa organizzazione sei un utente guest, e gli utenti guest non possono usare Planshift. Chiedi a chi lo amministra quale collega può aiutarti.',
    cannotSay:
      'In questo momento Microsoft non mi dice che cosa puoi fare, quindi non ho fatto nulla. Riprova tra un minuto; se continua, chiedi a chi amministra Planshift di eseguire **npm run doctor**.',
    otherTenant:
      'Hai eseguito l’accesso a un’organizzazione diversa da quella che usa Planshift. Scrivimi con il tuo account di quell’organizzazione; se non ne hai uno, chiedi a chi amministra Planshift.',
    nobody:
      'Teams non mi ha detto con quale account hai eseguito l’accesso, quindi non posso farti entrare. Aprimi in Teams con il tuo account aziendale; se l’hai già fatto, avvisa chi amministra Planshift.',
  },
});
