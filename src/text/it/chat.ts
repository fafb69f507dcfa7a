import type { EveryText } from '../en';
import type { Format } from '../format';

const reference = (incident?: string): string => (incident === undefined ? '' : `: riferimento **${incident}**`);

const asking = (f: Format) => ({
  unknownCommand: (typed: string, suggestion?: string) =>
    suggestion === undefined
      ? `Non conosco «${typed}». Scrivi **aiuto** per vedere che cosa so fare.`
      : `Non conosco «${typed}». Intendevi **${suggestion}**? Scrivi **aiuto** per vedere tutto.`,
  notAnAnswer: (typed: string) =>
    `Non trovo una risposta in «${typed}». Premi un pulsante oppure scrivi un numero, un nome o una sua parte. Scrivi **esci** per lasciare la domanda.`,
  notNumbered: (typed: string) =>
    `Nessuna voce ha il numero ${typed}. Premi un pulsante oppure scrivi una delle parole sotto la domanda.`,
  severalFit: (typed: string, names: readonly string[]) =>
    `«${typed}» corrisponde a più voci: ${f.list(names)}. Scrivi qualcosa di più, oppure il numero.`,
  severalWords: (typed: string, names: readonly string[]) =>
    `«${typed}» corrisponde a più voci: ${f.list(names)}. Scrivi qualcosa di più.`,
  nearest: (typed: string, names: readonly string[]) =>
    `Nessun risultato per «${typed}». I nomi più vicini: ${f.list(names)}.`,
  left: 'Domanda chiusa. Nulla è stato acquistato o modificato. Scrivi **sposta** quando vuoi riprendere.',
  nothingOpen:
    'Non ci sono domande aperte. Per cominciare scrivi **sposta** e il cliente, oppure **aiuto** per vedere che cosa so fare.',
  nothingToLeave:
    'Non ci sono domande aperte. Una migrazione in corso si ferma con **interrompi** e il suo numero o il cliente.',
});

const standing = (_f: Format) => ({
  taken: 'Ricevuto.',
  takenSlowly: 'Ricevuto. La risposta arriva in questa chat.',
  unreadable: 'Non riesco a leggere ciò che ha inviato questo pulsante. Scrivi che cosa vuoi fare, oppure **aiuto**.',
  alreadyAnswered: 'A questa domanda hai già risposto. Usa la scheda più recente.',
  cardOutdated: 'La migrazione è andata avanti da quando è apparsa questa scheda. Ecco a che punto è ora.',
  notAllowed:
    'Non fai parte delle persone che possono usare Planshift qui. Chiedi al tuo amministratore di aggiungerti ad ALLOWED_AGENTS.',
  onlyHelpHere: 'Continuiamo nella tua chat personale con me: aprila e scrivi **aiuto**.',
  languageIs: 'Da ora in poi scrivo in italiano.',
  somethingBroke: (incident: string) =>
    `C’è stato un errore mio. Riprova. Se si ripete, avvisa l’amministratore di Planshift: riferimento **${incident}**.`,
  stillBusy:
    'Sto ancora lavorando alla tua richiesta di prima, quindi per questa non ho fatto nulla. Ripetila tra qualche secondo.',
  tooMuchAtOnce:
    'Sono più messaggi di quanti riesca a seguire, quindi per gli ultimi non ho fatto nulla. Aspetta le mie risposte, poi ripeti ciò che manca.',
  interrupted:
    'Sono stato interrotto mentre ti rispondevo. Se quello che hai detto per ultimo non ha avuto effetto, ripetilo.',
  atRest:
    'Al momento non riesco ad accedere ai miei dati, quindi qui non ho fatto nulla. Ciò che è in corso prosegue da solo. Riprova tra un minuto.',
  newerVersion:
    'Sono stato aggiornato dopo la tua ultima risposta, quindi ho chiuso la domanda aperta. Scrivi **sposta** per ricominciare: nulla è stato acquistato o modificato.',
});

const finding = (f: Format) => ({
  stillReading: (customer: string) =>
    `Sto ancora leggendo i dati di ${customer}. La scheda qui sopra diventa da sola la prossima domanda. Scrivi **esci** per uscire.`,
  noSuchCustomer: (typed: string) =>
    `Non trovo nessun cliente chiamato «${typed}». Prova con una parte del nome o del dominio, per esempio **sposta contoso**.`,
  nothingRetired: (customer: string) =>
    `${customer} non ha sottoscrizioni di piani ritirati. Scrivi **scadenze** per vedere chi ne ha.`,
  onlyTold: (customer: string, offers: readonly string[]) =>
    `${customer} ha ${f.list(offers)}: ti avviso soltanto della scadenza e non sposto nessuno. Scrivi **scadenze** per vedere quando.`,
  nobodyRetired:
    'Nessuno dei tuoi clienti ha una sottoscrizione di un piano ritirato che posso spostare. Scrivi **aggiorna** per rileggerli.',
  nobodyNext: (plan: string) =>
    `Non resta nessun altro cliente con ${plan} da spostare. Scrivi **scadenze** per vedere che cos’altro scade.`,
  reading: 'Sto leggendo i tuoi clienti. Riprova tra un momento.',
  refreshing: 'Rileggo ora tutti i clienti. Scrivi **scadenze** tra un momento per vedere il risultato.',
  noSuchMigration: (id: string) => `Non conosco la migrazione ${id}. Scrivi **migrazioni** per vederle tutte.`,
  whichMigration: (verb: string) =>
    `Quale? Scrivi anche il cliente o il numero, per esempio **${verb} contoso**. Scrivi **migrazioni** per vederle tutte.`,
});

const steering = (_f: Format) => ({
  started: (customer: string) => `${customer}: la migrazione è iniziata. La scheda qui sotto la segue.`,
  alreadyStarted: 'Questa migrazione è già in corso. Non è stata avviata una seconda volta.',
  otherRunning: 'È già in corso un’altra migrazione di questa sottoscrizione. Scrivi **migrazioni** per vederla.',
  pausing: 'Faccio una pausa appena nessuno è a metà del passaggio. Nessuno resta senza licenza.',
  resumed: 'Ripresa.',
  stopping:
    'Mi fermo appena nessuno è a metà del passaggio. Ciò che è acquistato resta acquistato e chi è già passato al nuovo piano ci resta.',
  cannotNow: 'Nello stato attuale non è possibile. Ecco a che punto è.',
  retrying: 'Riprovo.',
  leavingOut: 'Vado avanti senza di loro.',
  checkingAgain: 'Verifico di nuovo chi ha ancora la licenza ritirata.',
  settled: 'Resta attiva. Ho annotato che l’hai deciso tu.',
  lookingAgain: 'Grazie. Verifico ancora una volta nel Centro per i partner prima di andare avanti.',
  endedInDoubt:
    'La migrazione è chiusa. Continuo a cercare l’ordine e ti avviso quando so com’è andata. Fino ad allora non acquisto questo piano per questo cliente.',
});

const choosing = (f: Format) => ({
  peopleAdded: (n: number) =>
    f.forms(n, {
      one: 'Una persona aggiunta. Invia altri indirizzi, oppure scrivi **fatto**.',
      other: `${f.count(n)} persone aggiunte. Invia altri indirizzi, oppure scrivi **fatto**.`,
    }),
  nobodyChosen:
    'Finora non si sposta nessuno. Invia nomi o indirizzi, oppure scrivi **tutti**. Per uscire scrivi **non ora**.',
  nobodyAdded:
    'Nessuna di queste righe corrisponde a una persona con la licenza ritirata. Invia altri indirizzi, oppure scrivi **tutti**.',
  whichColumn: 'Dimmi prima quale colonna dell’elenco devo leggere: premine una, oppure scrivi il numero o il nome.',
  nobodyExcepted:
    'Dimmi prima chi resta fuori, con il nome o l’indirizzo. Scrivi **tutti** se non resta fuori nessuno.',
  tooManyLines: (most: number) =>
    `Leggo al massimo ${f.forms(most, { one: 'una riga o un nome', other: `${f.count(most)} righe o nomi` })} alla volta. Questi sono di più, quindi non ne ho letto nessuno: inviali in più parti.`,
  notAPartnerId: (typed: string) =>
    `«${typed}» non è un ID partner. Ha da 5 a 10 cifre: lo trovi nel Centro per i partner, nelle impostazioni dell’account.`,
  notACountry: (typed: string) =>
    `Non conosco il paese «${typed}». Scrivi il nome o le due lettere, per esempio **Italia** o **IT**.`,
  unavailable: {
    serviceDown: () =>
      'Il Centro per i partner al momento non risponde. Il punto a cui eri arrivato è salvo: riprova tra qualche minuto.',
    noAccess: (incident?: string) =>
      `Microsoft mi nega l’accesso a questo cliente. Chiedi al tuo amministratore se la relazione con il cliente e i miei diritti di amministrazione sono ancora attivi.${incident === undefined ? '' : ` Riferimento: **${incident}**.`}`,
    incomplete: (incident?: string) =>
      `Ciò che non vedo potrei acquistarlo o chiuderlo per errore, quindi non sono andato avanti. Nulla è stato modificato. Riprova tra qualche minuto: se resta così, avvisa l’amministratore di Planshift${reference(incident)}.`,
    unexpectedAnswer: (incident?: string) =>
      `Ho ricevuto qualcosa che non capisco, quindi non sono andato avanti. Nulla è stato modificato. Riprova: se non cambia nulla, avvisa l’amministratore di Planshift${reference(incident)}.`,
    signInNeeded: () =>
      'Il mio accesso a Microsoft va rinnovato prima che io possa leggere questo cliente. Se ne occupa l’amministratore di Planshift; il punto a cui eri arrivato è salvo, quindi riprova quando è fatto.',
    tokenKind: () =>
      'Microsoft lo dice solo quando parlo a nome di una persona, e io sono configurato per parlare a nome mio. Il cliente non c’entra: avvisa l’amministratore di Planshift.',
    blockedByPolicy: () =>
      'Una regola di accesso condizionale di Microsoft Entra mi impedisce di leggere questo cliente. Il tuo amministratore la trova nei log di accesso; nulla è stato modificato.',
  },
});

export const chat = (f: Format): EveryText['chat'] => ({
  ...asking(f),
  ...standing(f),
  ...finding(f),
  ...steering(f),
  ...choosing(f),
});
