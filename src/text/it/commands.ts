import type { Format } from '../format';
import type { Text } from '../textFor';

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
    language: ['language', 'lingua'],
    cancel: ['cancel', 'annulla', 'esci'],
    help: ['help', 'aiuto', '?', 'ciao', 'salve'],
  },
  said: {
    yes: ['sì', 'si', 's', 'yes', 'ok'],
    no: ['no', 'n'],
    all: ['tutti', 'tutte', 'all'],
    done: ['fatto', 'fine', 'basta così', 'done'],
    confirm: ['conferma', 'confermo', 'confirm'],
    notNow: ['non ora', 'più tardi', 'not now'],
    change: ['cambia', 'modifica', 'change'],
    more: ['altri', 'altro', 'avanti', 'more'],
    showAll: ['mostra tutti', 'tutti i piani', 'show all'],
    skip: ['salta', 'lasciali fuori', 'skip'],
    keep: ['mantieni', 'lo stesso', 'keep'],
    none: ['nessuno', 'nessuna', 'none'],
  },
});

const helping = (_f: Format) => ({
  argument: {
    expiring: '',
    migrate: 'cliente',
    migrations: '',
    migration: 'numero',
    pause: 'numero',
    resume: 'numero',
    stop: 'numero',
    refresh: '',
    language: '',
    cancel: '',
    help: '',
  },
  does: {
    expiring: 'mostra le sottoscrizioni ritirate, per prime quelle che finiscono prima',
    migrate: 'sposta un cliente: piano, persone, riepilogo e solo dopo l’acquisto',
    migrations: 'elenca le migrazioni in corso e concluse',
    migration: 'mostra una migrazione',
    pause: 'la mette in pausa dopo le persone in lavorazione',
    resume: 'fa ripartire una migrazione in pausa',
    stop: 'la interrompe dopo le persone in lavorazione; chi è stato spostato resta spostato',
    refresh: 'rilegge tutti i clienti',
    language: 'inglese o italiano',
    cancel: 'chiude la domanda aperta, mai una migrazione in corso; anche «annulla»',
    help: 'mostra questo elenco; anche «aiuto»',
  },
});

export const commandWords = (f: Format): Text['commands'] => ({
  ...typing(f),
  ...helping(f),
});
