import type { Arrival, Connector } from '../emulator/connector';
import type { Database } from '../src/store/database';

export interface DeliveryFigures {
  readonly agents: number;
  readonly delivered: number;
  /** Requests that reached the connector. */
  readonly requests: number;
  readonly tooHasty: number;
  readonly faults: number;
  /** Answers that told nothing, or got lost, after the letter had been shown. */
  readonly lostAnswers: number;
  /** Letters shown more than once, and those of them that differed from the first. */
  readonly copies: number;
  readonly changedCopies: number;
  readonly perhapsTwice: number;
  /** From the first request to the last, without those in which there was nothing to do but to wait. */
  readonly seconds: number;
  readonly waitedSeconds: number;
  readonly requestsPerSecond: number;
  readonly shareOfAllowedRate: number;
  readonly rssAfterTenthMb: number;
  readonly rssAtEndMb: number;
  readonly rssGrowth: number;
}

/** What the sender weighed on the way, and for how long there was nothing to do. */
export interface Course {
  readonly afterTenth: number;
  readonly atEnd: number;
  readonly skippedMs: number;
}

interface Run {
  readonly agents: number;
  readonly connector: Connector;
  readonly db: Database;
  readonly course: Course;
}

const allowedPerSecond = 50;

export async function figuresOf({ agents, connector, db, course }: Run): Promise<DeliveryFigures> {
  const { arrivals } = connector;
  const texts = textsIn(connector);
  const copies = texts.flatMap(([first, ...more]) => more.map((each) => each === first));
  const seconds = secondsOf(arrivals);
  const rate = arrivals.length / seconds;
  return {
    agents,
    delivered: texts.length,
    requests: arrivals.length,
    tooHasty: arrivals.filter(({ status, isFault }) => status === 429 && !isFault).length,
    faults: arrivals.filter(({ isFault }) => isFault).length,
    lostAnswers: arrivals.filter(isLost).length,
    copies: copies.length,
    changedCopies: copies.filter((isSame) => !isSame).length,
    perhapsTwice: await perhapsTwice(db),
    seconds: round(seconds),
    waitedSeconds: round(course.skippedMs / 1000),
    requestsPerSecond: round(rate),
    shareOfAllowedRate: round(rate / allowedPerSecond),
    rssAfterTenthMb: round(course.afterTenth / 2 ** 20),
    rssAtEndMb: round(course.atEnd / 2 ** 20),
    rssGrowth: round(course.atEnd / course.afterTenth),
  };
}

/** What was shown, by conversation. */
function textsIn({ everything }: Connector): readonly (readonly string[])[] {
  const texts = new Map<string, string[]>();
  for (const { conversationId, activity } of everything.entries) {
    const shown = texts.get(conversationId) ?? [];
    texts.set(conversationId, [...shown, JSON.stringify(activity.attachments?.[0]?.content)]);
  }
  return [...texts.values()];
}

const secondsOf = (arrivals: readonly Arrival[]): number =>
  ((arrivals.at(-1)?.atMs ?? 0) - (arrivals[0]?.atMs ?? 0)) / 1000;

const isLost = ({ tookEffect, status }: Arrival): boolean => tookEffect && (status === undefined || status >= 300);

async function perhapsTwice(db: Database): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>(
    'select count(*)::int as count from planshift.letter where perhaps_twice',
  );
  return rows[0]?.count ?? 0;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
