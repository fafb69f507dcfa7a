import type {
  Answer,
  ApprovalPress,
  HoldAnswer,
  Notice,
  Open,
  SteerVerb,
  TakeBackAnswer,
  UnkeptAnswer,
} from '../../cards/answers';
import { languageQuestion } from '../../cards/picks';
import type { Need } from '../../migration/rights/right';
import type { Command } from '../../text/commands';
import type { Awaiting } from '../migrate/draft';

const look: Need = { right: 'view', asked: 'withinADay' };
const migrate: Need = { right: 'migrate', asked: 'lately' };
/** Buys, or ends something at once. */
const spend: Need = { right: 'migrate', asked: 'anew' };
/** Ends nothing for good and buys nothing. */
const halt: Need = { right: 'migrate', asked: 'withinADay' };
/** Lets somebody else spend. */
const approve: Need = { right: 'approve', asked: 'anew' };
const administer: Need = { right: 'administer', asked: 'anew' };

/** What each deed asks for, by command, button and step. `docs/architecture.md` has the same as a table. */
export const needs = {
  command: {
    help: look,
    cancel: look,
    expiring: look,
    refresh: look,
    migrations: look,
    migration: look,
    approvals: look,
    hold: look,
    notices: look,
    mute: look,
    unmute: look,
    language: look,
    migrate,
    next: migrate,
    resume: migrate,
    pause: halt,
    stop: halt,
    assign: administer,
  } satisfies Record<Command, Need>,
  open: {
    help: look,
    expiring: look,
    expiringFile: look,
    refresh: look,
    migrations: look,
    migration: look,
    approval: look,
    notices: look,
    language: look,
    migrate,
    next: migrate,
  } satisfies Record<Open['open'], Need>,
  steer: {
    resultFile: look,
    customerText: look,
    ledgerFile: look,
    certificate: look,
    customerCertificate: look,
    pause: halt,
    stop: halt,
    stopHere: halt,
    keepLooking: halt,
    resume: migrate,
    again: migrate,
    letGoOn: migrate,
    retryFailed: migrate,
    leaveOutFailed: migrate,
    moveRemaining: migrate,
    removeRemaining: migrate,
    checkAgain: migrate,
    leaveOpen: migrate,
    bought: migrate,
    notBought: migrate,
    lookAtOrder: migrate,
    adopt: migrate,
    endInDoubt: migrate,
    orderAgain: spend,
  } satisfies Record<SteerVerb, Need>,
  notice: {
    remind: look,
    remindAtEnd: look,
    notMine: look,
    muteCustomer: look,
    mutePlan: look,
    undo: look,
    unmute: look,
    on: look,
    off: look,
    test: look,
    muted: look,
    seeAll: look,
    hours: look,
  } satisfies Record<Notice['notice'], Need>,
  hold: { stay: look, goOn: administer, oneByOne: administer } satisfies Record<HoldAnswer['hold'], Need>,
  unkept: {
    notNow: look,
    ask: migrate,
    askNow: migrate,
    endAll: spend,
    endNow: spend,
  } satisfies Record<UnkeptAnswer['unkept'], Need>,
  approval: { approve, decline: approve, withdraw: halt } satisfies Record<ApprovalPress['approval'], Need>,
  takeBack: { notNow: look, ask: migrate, yes: spend } satisfies Record<TakeBackAnswer['takeBack'], Need>,
  kind: {
    notNow: look,
    pick: migrate,
    pickMany: migrate,
    search: migrate,
    back: migrate,
    change: migrate,
    confirm: migrate,
    askApproval: migrate,
  } satisfies Record<Answer['kind'], Need>,
  step: {
    customer: migrate,
    subscription: migrate,
    plan: migrate,
    frontline: migrate,
    audience: migrate,
    term: migrate,
    people: migrate,
    planless: migrate,
    blocked: migrate,
    guests: migrate,
    covered: migrate,
    usageLocation: migrate,
    partner: migrate,
    close: migrate,
    change: migrate,
    review: migrate,
    preparing: migrate,
    unavailable: migrate,
    assignments: administer,
    confirmed: spend,
  } satisfies Record<Awaiting['kind'] | 'assignments' | 'confirmed', Need>,
};

type Kind = Exclude<keyof typeof needs, 'command' | 'step'>;

const kinds: readonly Kind[] = ['steer', 'open', 'notice', 'hold', 'unkept', 'takeBack', 'approval', 'kind'];

/** What a press of a button asks for, by what it sends; undefined of what is no button of ours. */
export function needOfButton(data: Readonly<Record<string, unknown>>): Need | undefined {
  // Everybody has a language.
  if (data['kind'] === 'pick' && data['question'] === languageQuestion) return look;
  for (const kind of kinds) {
    const verb = data[kind];
    const table: Readonly<Record<string, Need>> = needs[kind];
    if (typeof verb === 'string' && Object.hasOwn(table, verb)) return table[verb];
  }
  return undefined;
}

interface Typed {
  readonly command: Command;
  readonly argument: string;
  readonly below?: string;
}

/** What a command asks for. `assign` alone shows who has what. */
export const needOfCommand = ({ command, argument, below }: Typed): Need =>
  command === 'assign' && argument === '' && below === undefined ? look : needs.command[command];
