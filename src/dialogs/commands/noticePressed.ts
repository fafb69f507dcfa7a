import type { Notice } from '../../cards/answers';
import { noticeAnswerCard } from '../../cards/notices/noticeAnswerCard';
import { addDays, dayOf, daysLeft } from '../../migration/days';
import { customerId, subscriptionId } from '../../migration/ids';
import { daysBeforeEnd, remindAtEndOn } from '../../migration/notices/atItsEnd';
import { planKeyOf } from '../../migration/notices/notice';
import type { PlanKey } from '../../migration/notices/notice';
import type { Mute, NamedMute } from '../../migration/ports';
import type { RadarEntry } from '../../migration/radar/radar';
import { decideByNow } from '../../migration/radar/takeBack';
import { plain } from '../../text/plain';
import type { HostedTurn } from '../migrate/dialogHost';
import { say, showInPlace } from '../turn';
import type { TurnScope } from '../turnScope';
import { showMuted } from './mute';
import { answer, mutedSentence } from './noticeAnswer';
import type { Undo } from './noticeAnswer';
import { showSettings, showTest, switchNotices, writeBetween } from './notices';
import { runCommand } from './runCommand';

type OnEntry = Extract<Notice, { customerId: string }>;

/** A button of a digest, or of what it led to. */
export async function noticePressed(scope: HostedTurn, notice: Notice): Promise<void> {
  if ('customerId' in notice) return onEntry(scope, notice);
  if ('key' in notice) return takeBack(scope, notice);
  if (notice.notice === 'hours') return hoursChosen(scope, notice);
  return byItself[notice.notice](scope);
}

const byItself: Readonly<Record<'on' | 'off' | 'test' | 'muted' | 'seeAll', (scope: HostedTurn) => Promise<void>>> = {
  on: (scope) => switched(scope, true),
  off: (scope) => switched(scope, false),
  test: showTest,
  muted: (scope) => showMuted(scope),
  seeAll: (scope) => runCommand(scope, { command: 'expiring', argument: '' }),
};

async function hoursChosen(scope: HostedTurn, { writeFrom, writeUntil }: Extract<Notice, { notice: 'hours' }>) {
  if (writeFrom !== undefined && writeUntil !== undefined) await writeBetween(scope, writeFrom, writeUntil);
  await showSettings(scope, pressedCard(scope));
}

async function switched(scope: HostedTurn, isOn: boolean): Promise<void> {
  await switchNotices(scope, isOn);
  await showSettings(scope, pressedCard(scope));
}

async function takeBack(scope: HostedTurn, notice: Extract<Notice, { key: string }>): Promise<void> {
  if (notice.notice === 'undo') return undo(scope, notice);
  await scope.services.wishes.unmute(scope.turn.agentId, muteOf(notice));
  await showMuted(scope, pressedCard(scope));
}

const pressedCard = ({ turn }: TurnScope): string | undefined => turn.context.activity.replyToId;

async function onEntry(scope: HostedTurn, notice: OnEntry): Promise<void> {
  const { services, turn } = scope;
  const entry = await services.radarStore.entry(customerId(notice.customerId), subscriptionId(notice.subscriptionId));
  if (entry === undefined) return say(turn, turn.text.notices.answers.noLongerThere);
  if (notice.notice === 'remind') return remind(scope, entry, notice.days);
  if (notice.notice === 'remindAtEnd') return remindAtEnd(scope, entry);
  const mute = muteFor(notice.notice, entry);
  await services.wishes.mute(turn.agentId, mute, turn.now.toISOString());
  await answer(scope, mutedSentence(scope, mute), { notice: 'undo', what: mute.what, key: mute.key });
}

/** Never after the last day on which it helps. */
async function remind(scope: HostedTurn, entry: RadarEntry, days: number): Promise<void> {
  const { turn } = scope;
  const today = dayOf(turn.now, turn.reader.timeZone);
  const last = decideByNow(entry, turn.now.toISOString());
  const wanted = addDays(today, days);
  await keepReminder(scope, entry, last !== undefined && last > today && last < wanted ? last : wanted);
}

/** Of an end that may move until then. */
async function remindAtEnd(scope: HostedTurn, entry: RadarEntry): Promise<void> {
  const { turn } = scope;
  const on = remindAtEndOn(entry, dayOf(turn.now, turn.reader.timeZone));
  if (on === undefined) return say(turn, turn.text.notices.answers.tooLateToWait(plain(entry.customerName)));
  await keepReminder(scope, entry, on, daysBeforeEnd);
}

async function keepReminder(scope: HostedTurn, entry: RadarEntry, on: string, beforeEnd?: number): Promise<void> {
  const { services, turn } = scope;
  await services.wishes.remind(turn.agentId, entry.subscriptionId, on, beforeEnd);
  const last = decideByNow(entry, turn.now.toISOString());
  if (last !== undefined) {
    await services.wishes.acted(entry.subscriptionId, last, turn.agentId, turn.now.toISOString());
  }
  const { answers } = turn.text.notices;
  const away = daysLeft(on, dayOf(turn.now, turn.reader.timeZone));
  const sentence = answers.reminding(plain(entry.customerName), on, away);
  await answer(scope, sentence, { notice: 'undo', what: 'reminder', key: entry.subscriptionId });
}

function muteFor(what: 'notMine' | 'muteCustomer' | 'mutePlan', entry: RadarEntry): NamedMute {
  if (what === 'mutePlan') return { what: 'plan', key: planKeyOf(entry), name: entry.productName ?? entry.offerName };
  return { what: what === 'notMine' ? what : 'customer', key: entry.customerId, name: entry.customerName };
}

async function undo(scope: HostedTurn, { what, key }: Undo): Promise<void> {
  const { services, turn } = scope;
  if (what === 'reminder') await services.wishes.remind(turn.agentId, subscriptionId(key), undefined);
  else await services.wishes.unmute(turn.agentId, muteOf({ what, key }));
  const card = noticeAnswerCard({ sentence: turn.text.notices.answers.undone }, turn.reader);
  await showInPlace(turn, pressedCard(scope), card);
}

const muteOf = ({ what, key }: { readonly what: Mute['what']; readonly key: string }): Mute =>
  what === 'plan' ? { what, key: key as PlanKey } : { what, key: customerId(key) };
