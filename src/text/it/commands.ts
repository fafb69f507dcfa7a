import type { EveryText } from '../en';
import type { Format } from '../format';

/** The first is the one that sentences show; the English names may be typed too. */
const typing = (_f: Format) => ({
  typed: {
    expiring: ['scadenze', 'expiring', 'in scadenza', 'scadenza'],
    migrate: ['sposta', 'migrate', 'migra'],
    next: ['prossimo', 'next', 'prossimo cliente'],
    migrations: ['migrazioni', 'migrations'],
    migration: ['migrazione', 'migration', 'stato'],
    approvals: ['approvazioni', 'approvals', 'approvazione'],
    pause: ['pausa', 'pause'],
    resume: ['riprendi', 'resume', 'continua'],
    stop: ['interrompi', 'stop', 'ferma'],
    refresh: ['aggiorna', 'refresh', 'rileggi'],
    assign: ['assegna', 'assign'],
    mute: ['silenzia', 'mute'],
    unmute: ['riattiva', 'unmute'],
    notices: ['notifiche', 'notices', 'notifica'],
    hold: ['sospeso', 'hold', 'in sospeso'],
    language: ['lingua', 'language'],
    cancel: ['esci', 'cancel', 'annulla'],
    help: ['aiuto', 'help', '?', 'ciao', 'salve'],
  },
  filter: {
    mine: ['miei', 'mie', 'mio', 'mia'],
    rescuable: ['recuperabili', 'recuperabile', 'scadute'],
    extended: ['estese', 'estesa', 'rincarate'],
    free: ['gratuite', 'gratuita', 'gratis', 'prova', 'prove'],
    filling: ['in', 'entro', 'tra', 'giorni', 'giorno', 'solo', 'i', 'le'],
  },
});

const filtering = (_f: Format) => ({
  migrationFilter: {
    mine: ['mie', 'mia', 'miei', 'mio'],
    open: ['aperte', 'aperta'],
    running: ['corso', 'attive'],
    waiting: ['attesa', 'ferme'],
    paused: ['pausa'],
    ended: ['concluse', 'conclusa', 'finite', 'terminate'],
    done: ['fatte', 'fatta', 'riuscite'],
    leftOpen: ['lasciate', 'lasciata'],
    stopped: ['interrotte', 'interrotta'],
    filling: ['in', 'solo', 'le', 'di', 'da', 'tutte'],
  },
});

const answering = (_f: Format) => ({
  said: {
    yes: ['sì', 'si', 's', 'yes', 'ok'],
    no: ['no', 'n'],
    all: ['tutti', 'tutte', 'all'],
    done: ['fatto', 'fine', 'basta così', 'done'],
    confirm: ['conferma', 'confirm'],
    askApproval: ['chiedi approvazione', 'chiedi l’approvazione', 'ask for approval'],
    notNow: ['non ora', 'più tardi', 'not now'],
    change: ['modifica', 'cambia', 'change'],
    customerText: ['testo', 'testo per il cliente', 'text'],
    more: ['altri', 'altre', 'altro', 'avanti', 'more'],
    showAll: ['mostra tutti', 'tutti i piani', 'show all'],
    skip: ['salta', 'lasciali fuori', 'skip'],
    keep: ['mantieni', 'lo stesso', 'keep'],
    none: ['nessuno', 'nessuna', 'deseleziona tutti', 'none'],
    back: ['indietro', 'torna indietro', 'back'],
    goOn: ['continua', 'prosegui', 'go on'],
    renew: ['rinnova', 'con rinnovo', 'renew'],
    noRenewal: ['senza rinnovo', 'non rinnovare', 'no renewal'],
    choose: ['scegli', 'scegli le persone', 'choose'],
    blocked: ['bloccati', 'account bloccati', 'blocked'],
    guests: ['guest', 'utenti guest', 'guests'],
    covered: ['già coperti', 'coperti', 'covered'],
    usageLocation: ['paese', 'località di utilizzo', 'country'],
  },
});

const following = (_f: Format) => ({
  argument: {
    expiring: 'cliente, piano, giorni o miei',
    migrate: 'cliente',
    next: 'piano',
    migrations: 'cliente, stato, agente o mie',
    migration: 'numero o cliente',
    approvals: 'numero o cliente',
    pause: 'numero o cliente',
    resume: 'numero o cliente',
    stop: 'numero o cliente',
    refresh: '',
    assign: 'cliente a agente',
    mute: 'cliente o piano',
    unmute: 'cliente o piano',
    notices: 'attive, disattivate, 9-17 o prova',
    hold: '',
    language: '',
    cancel: '',
    help: '',
  },
});

const helping = (_f: Format) => ({
  does: {
    expiring:
      'mostra le sottoscrizioni in scadenza, prima le più urgenti; con csv le dà come file, con gratuite mostra quelle gratuite e di prova',
    migrate: 'sposta un cliente: piano, persone, riepilogo e solo dopo l’acquisto',
    next: 'continua con il cliente la cui sottoscrizione di quel piano scade per prima',
    migrations: 'elenca tutte le migrazioni, prima quelle che aspettano qualcuno',
    migration: 'mostra una migrazione',
    approvals: 'elenca ciò che aspetta l’approvazione di una seconda persona',
    pause: 'la mette in pausa dopo le persone in corso',
    resume: 'fa ripartire una migrazione in pausa',
    stop: 'la interrompe dopo le persone in corso; chi è già passato al nuovo piano ci resta',
    refresh: 'rilegge tutti i clienti',
    assign: 'stabilisce chi si occupa di un cliente; da solo mostra chi si occupa di quali clienti',
    mute: 'per te niente più notifiche su quel cliente o piano; da solo mostra che cosa è silenziato',
    unmute: 'riattiva le notifiche',
    notices: 'mostra e cambia quando ti scrivo di mia iniziativa',
    hold: 'mostra se sono in sospeso e mi fa riprendere',
    language: 'inglese o italiano',
    cancel: 'chiude la domanda aperta, mai una migrazione in corso',
    help: 'mostra questo elenco',
  },
});

export const commandWords = (f: Format): EveryText['commands'] => ({
  ...typing(f),
  ...filtering(f),
  ...answering(f),
  ...following(f),
  ...helping(f),
});
