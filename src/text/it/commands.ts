import type { EveryText } from '../en';
import type { Format } from '../format';

/** The names stay English everywhere; the Italian words may be typed too. */
const typing = (_f: Format) => ({
  typed: {
    expiring: ['expiring', 'in scadenza', 'scadenze', 'scadenza'],
    migrate: ['migrate', 'migra', 'sposta'],
    migrations: ['migrations', 'migrazioni'],
    migration: ['migration', 'migrazione', 'stato'],
    pause: ['pause', 'pausa'],
    resume: ['resume', 'riprendi', 'continua'],
    stop: ['stop', 'interrompi', 'ferma'],
    refresh: ['refresh', 'aggiorna', 'rileggi'],
    assign: ['assign', 'assegna'],
    mute: ['mute', 'silenzia'],
    unmute: ['unmute', 'riattiva'],
    notices: ['notices', 'notifiche', 'notifica'],
    hold: ['hold', 'sospeso', 'in sospeso'],
    language: ['language', 'lingua'],
    cancel: ['cancel', 'annulla', 'esci'],
    help: ['help', 'aiuto', '?', 'ciao', 'salve'],
  },
  filter: {
    mine: ['miei', 'mie', 'mio', 'mia'],
    rescuable: ['recuperabili', 'recuperabile', 'scadute'],
    extended: ['estese', 'estesa', 'rincarate'],
    filling: ['in', 'entro', 'tra', 'giorni', 'giorno', 'solo', 'i', 'le'],
  },
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
    notNow: ['non ora', 'più tardi', 'not now'],
    change: ['cambia', 'modifica', 'change'],
    customerText: ['testo', 'testo per il cliente', 'text'],
    more: ['altri', 'altro', 'avanti', 'more'],
    showAll: ['mostra tutti', 'tutti i piani', 'show all'],
    skip: ['salta', 'lasciali fuori', 'skip'],
    keep: ['mantieni', 'lo stesso', 'keep'],
    none: ['nessuno', 'nessuna', 'none'],
  },
});

const helping = (_f: Format) => ({
  argument: {
    expiring: 'cliente, piano, giorni o miei',
    migrate: 'cliente',
    migrations: 'cliente, stato, agente o mie',
    migration: 'numero o cliente',
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
  does: {
    expiring: 'mostra ciò che termina, prima le più urgenti; con csv le dà come file',
    migrate: 'sposta un cliente: piano, persone, riepilogo e solo dopo l’acquisto',
    migrations: 'elenca tutte le migrazioni, prima quelle che aspettano qualcuno',
    migration: 'mostra una migrazione',
    pause: 'la mette in pausa dopo le persone in lavorazione',
    resume: 'fa ripartire una migrazione in pausa',
    stop: 'la interrompe dopo le persone in lavorazione; chi è stato spostato resta spostato',
    refresh: 'rilegge tutti i clienti',
    assign: 'stabilisce chi si occupa di un cliente; da solo mostra chi ha che cosa',
    mute: 'niente più notifiche su questo per te; da solo mostra che cosa è silenziato',
    unmute: 'riattiva le notifiche',
    notices: 'mostra e cambia quando ti scrivo di mia iniziativa',
    hold: 'mostra se sono in sospeso e mi fa riprendere; anche «sospeso»',
    language: 'inglese o italiano',
    cancel: 'chiude la domanda aperta, mai una migrazione in corso; anche «annulla»',
    help: 'mostra questo elenco; anche «aiuto»',
  },
});

export const commandWords = (f: Format): EveryText['commands'] => ({
  ...typing(f),
  ...answering(f),
  ...helping(f),
});
