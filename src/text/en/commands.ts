import type { MigrationFilterWords } from '../../migration/list/migrationFilter';
import type { AnswerWord, Command } from '../commands';
import type { Format } from '../format';

const typing = (_f: Format) => ({
  typed: {
    expiring: ['expiring', 'ending', 'radar', 'scadenze'],
    migrate: ['migrate', 'move', 'sposta'],
    next: ['next', 'next customer', 'prossimo'],
    migrations: ['migrations', 'migrazioni'],
    migration: ['migration', 'status', 'migrazione'],
    approvals: ['approvals', 'approval', 'approvazioni'],
    pause: ['pause', 'pausa'],
    resume: ['resume', 'continue', 'riprendi'],
    stop: ['stop', 'interrompi', 'ferma'],
    refresh: ['refresh', 'reload', 'aggiorna'],
    assign: ['assign', 'assegna'],
    mute: ['mute', 'silence', 'silenzia'],
    unmute: ['unmute', 'riattiva'],
    notices: ['notices', 'notifications', 'notifiche'],
    hold: ['hold', 'sospeso'],
    language: ['language', 'lingua'],
    cancel: ['cancel', 'quit', 'exit', 'esci'],
    help: ['help', '?', 'hi', 'hello', 'aiuto'],
  } satisfies Record<Command, string[]> as Readonly<Record<Command, readonly string[]>>,
  filter: {
    mine: ['mine', 'my'],
    rescuable: ['rescuable', 'ended'],
    extended: ['extended', 'dearer'],
    free: ['free', 'trial', 'trials'],
    filling: ['in', 'within', 'days', 'day', 'only'],
  },
});

const filtering = (_f: Format) => ({
  /** Which migrations. `left open` is one of them, and not open. */
  migrationFilter: {
    mine: ['mine', 'my'],
    open: ['open', 'unfinished'],
    running: ['running'],
    waiting: ['waiting', 'stuck'],
    paused: ['paused'],
    ended: ['ended', 'finished', 'over'],
    done: ['done'],
    leftOpen: ['left'],
    stopped: ['stopped'],
    filling: ['only', 'all', 'of', 'by'],
  } satisfies MigrationFilterWords as MigrationFilterWords,
});

const answering = (_f: Format) => ({
  said: {
    yes: ['yes', 'y', 'ok'],
    no: ['no', 'n'],
    all: ['all', 'everybody', 'everyone'],
    done: ['done', 'that is all', 'ready'],
    confirm: ['confirm'],
    askApproval: ['ask for approval', 'ask approval'],
    notNow: ['not now', 'later'],
    change: ['change'],
    customerText: ['text', 'text for the customer'],
    more: ['more', 'next'],
    showAll: ['show all', 'all plans'],
    skip: ['skip', 'leave them out'],
    keep: ['keep', 'same'],
    none: ['none', 'nobody', 'start from nobody'],
    back: ['back', 'go back'],
    goOn: ['go on', 'continue'],
    renew: ['renew', 'renewal on'],
    noRenewal: ['no renewal', 'do not renew', 'renewal off'],
    choose: ['choose', 'choose people'],
    blocked: ['blocked', 'blocked accounts'],
    guests: ['guests', 'guest'],
    covered: ['covered', 'enough'],
    usageLocation: ['country', 'usage location'],
  } satisfies Record<AnswerWord, string[]> as Readonly<Record<AnswerWord, readonly string[]>>,
});

const following = (_f: Format) => ({
  /** What follows the name in help. */
  argument: {
    expiring: 'customer, plan, days or mine',
    migrate: 'customer',
    next: 'plan',
    migrations: 'customer, state, agent or mine',
    migration: 'number or customer',
    approvals: 'number or customer',
    pause: 'number or customer',
    resume: 'number or customer',
    stop: 'number or customer',
    refresh: '',
    assign: 'customer to agent',
    mute: 'customer or plan',
    unmute: 'customer or plan',
    notices: 'on, off, 9-17 or test',
    hold: '',
    language: '',
    cancel: '',
    help: '',
  } satisfies Record<Command, string> as Readonly<Record<Command, string>>,
});

const helping = (_f: Format) => ({
  does: {
    expiring:
      'shows what is ending, the most urgent first; add csv to get a file, free to see trials and what costs nothing',
    migrate: 'moves a customer: plan, people, review, and only then the purchase',
    next: 'goes on with the customer whose subscription of that plan ends first',
    migrations: 'lists running and finished migrations, those that need a decision first',
    migration: 'shows one migration',
    approvals: 'lists what waits for a second person’s approval',
    pause: 'pauses a migration after the people it is moving',
    resume: 'resumes a paused migration',
    stop: 'stops a migration after the people it is moving; whoever has moved stays moved',
    refresh: 'reads all customers again',
    assign: 'makes an agent responsible for a customer; on its own it shows who has what',
    mute: 'turns its notices off for you; on its own it shows what is muted',
    unmute: 'turns its notices back on',
    notices: 'shows and changes when I write to you by myself',
    hold: 'shows whether I am on hold, and lets me resume',
    language: 'changes the language: English or Italian',
    cancel: 'leaves the open question, never a running migration',
    help: 'shows this list',
  } satisfies Record<Command, string> as Readonly<Record<Command, string>>,
});

/** What may be typed for each command and each common answer, lower case, the name itself first. */
export const commandWords = (f: Format) => ({
  ...typing(f),
  ...filtering(f),
  ...answering(f),
  ...following(f),
  ...helping(f),
});
