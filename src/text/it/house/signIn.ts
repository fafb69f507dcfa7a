import type { EveryText } from '../../en';
import type { SentenceFacts } from '../../facts';

const eseguilo = 'Esegui **npm run consent** dove sono in esecuzione e accedi come la persona per cui devo parlare.';

export const signIn = (): EveryText['signIn'] => ({
  of: {
    missing: {
      title: 'Qualcuno deve accedere per me',
      what: 'Microsoft dice alcune cose dei clienti solo quando parlo a nome di una persona, e nessuno ha ancora eseguito l’accesso.',
      mend: eseguilo,
    },
    unreadable: {
      title: 'Non riesco a leggere l’accesso conservato per me',
      what: 'È stato conservato con una chiave diversa dalla **TOKEN_KEY** che ho ora, oppure Azure Key Vault non me lo dà.',
      mend: 'Avviami di nuovo con la chiave di prima, oppure lasciami leggere e scrivere i segreti in Key Vault. Se è andato perso, esegui **npm run consent** dove sono in esecuzione.',
    },
    ended: {
      title: 'Il mio accesso a Microsoft è scaduto',
      what: 'Non viene più accettato: una password è cambiata, le sessioni sono state revocate o non è stato usato per 90 giorni.',
      mend: eseguilo,
    },
    withdrawn: {
      title: 'Il consenso dato per me è stato revocato',
      what: 'Un amministratore ha tolto ciò che posso fare in Microsoft, o ha cambiato le mie autorizzazioni.',
      mend: 'Ridai il consenso in Microsoft Entra, in **Registrazioni app**. Riprovo ogni minuto; se non basta, esegui **npm run consent** dove sono in esecuzione.',
    },
    factor: {
      title: 'Microsoft chiede un secondo fattore per il mio accesso',
      what: 'La persona per cui parlo ha eseguito l’accesso senza secondo fattore, oppure da allora è cambiata una regola.',
      mend: `${eseguilo} Durante l’accesso conferma il secondo fattore.`,
    },
    policy: {
      title: 'L’accesso condizionale blocca il mio accesso',
      what: 'Una regola di Microsoft Entra non lascia entrare la persona per cui parlo.',
      mend: 'I log di accesso di quella persona in Microsoft Entra indicano la regola. Appena la lascia entrare vado avanti da solo; se non basta, esegui **npm run consent** dove sono in esecuzione.',
    },
  },
  meaning:
    'Fino ad allora nessuno può iniziare una migrazione, e ciò che deve spostare persone aspetta. Nulla va perso e nessuno resta senza licenza.',
});

export const signInProblems = (waits: (facts: SentenceFacts) => string) => ({
  signInNeeded: (facts: SentenceFacts) => ({
    title: 'il mio accesso a Microsoft va rinnovato, quindi aspetto.',
    what: waits(facts),
    next: 'Se ne occupa l’amministratore di Planshift. Vado avanti da solo appena è fatto.',
  }),
  tokenKind: (facts: SentenceFacts) => ({
    title: 'Microsoft risponde solo se chiedo a nome di una persona, e io chiedo a nome mio.',
    what: waits(facts),
    next: 'Chiedi all’amministratore di Planshift di farmi parlare a nome di una persona, poi riprendi.',
  }),
  blockedByPolicy: (facts: SentenceFacts) => ({
    title: 'una regola di accesso condizionale mi blocca.',
    what: waits(facts),
    next: 'Chiedi al tuo amministratore quale: la indicano i log di accesso di Microsoft Entra. Poi riprendi.',
  }),
});
