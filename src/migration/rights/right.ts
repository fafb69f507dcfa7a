import type { AgentId, GroupId } from '../ids';

export const rights = ['view', 'migrate', 'approve', 'administer'] as const;

/** What somebody may do: look; buy, move and close; let others do that; see to the house. */
export type Right = (typeof rights)[number];

/** Which groups of the partner's tenant give a right. */
export type RightGroups = Readonly<Record<Right, readonly GroupId[]>>;

export interface HadRight {
  readonly agentId: AgentId;
  readonly right: Right;
  /** When it was last seen to be had. */
  readonly hadAt: string;
  /** Since when it is not any more; absent while it is. */
  readonly lostAt?: string;
}

/** Why somebody stands without any right. */
export type WhyNone = 'noGroup' | 'guest' | 'cannotSay';

/** Where somebody stands. */
export interface RightsHeld {
  readonly has: ReadonlySet<Right>;
  /** Now, or within the last 24 hours. */
  readonly had: ReadonlySet<Right>;
  readonly because?: WhyNone;
}

/**
 * What a deed asks for. `lately`: the right, as it was said within five minutes. `anew`: as it is said now, because money is
 * spent or something ends. `withinADay`: also whoever had it within the last 24 hours, because it spends and ends nothing.
 */
export interface Need {
  readonly right: Right;
  readonly asked: 'lately' | 'anew' | 'withinADay';
}

export const mayDo = ({ has, had }: RightsHeld, { right, asked }: Need): boolean =>
  has.has(right) || (asked === 'withinADay' && had.has(right));

/** Whoever may do anything may look. */
export const withLook = (some: readonly Right[]): ReadonlySet<Right> =>
  new Set(some.length === 0 ? [] : ['view', ...some]);

/** What being in these groups gives. */
export const rightsOfGroups = (member: readonly GroupId[], groups: RightGroups): ReadonlySet<Right> =>
  withLook(rights.filter((right) => groups[right].some((group) => member.includes(group))));

export const noRight: RightsHeld = { has: new Set(), had: new Set() };
export const everyRight: RightsHeld = { has: new Set(rights), had: new Set(rights) };

const dayMs = 86_400_000;

/** What was had within the last 24 hours. */
export const hadLately = (rows: readonly HadRight[], now: Date): ReadonlySet<Right> =>
  new Set(rows.filter(({ hadAt }) => Date.parse(hadAt) > now.getTime() - dayMs).map(({ right }) => right));

/** The same without what was taken away since. */
export const stillHad = (rows: readonly HadRight[], now: Date): ReadonlySet<Right> =>
  hadLately(
    rows.filter(({ lostAt }) => lostAt === undefined),
    now,
  );

export const startOfMemory = (now: Date): string => new Date(now.getTime() - dayMs).toISOString();

/** What either gives. */
export const mergedStanding = (one: RightsHeld, other: RightsHeld): RightsHeld => ({
  has: new Set([...one.has, ...other.has]),
  had: new Set([...one.had, ...other.had]),
});
