import type { AgentId, CustomerId, GroupId } from '../ids';

export const rights = ['view', 'migrate', 'approve', 'administer'] as const;

/** What somebody may do: look; buy, move and close; let others do that; see to the house. */
export type Right = (typeof rights)[number];

/** Which groups of the partner's tenant give a right. */
export type RightGroups = Readonly<Record<Right, readonly GroupId[]>>;

/** Whose customers somebody sees: everybody's, or these alone. */
export type Scope = 'all' | ReadonlySet<CustomerId>;

/** Being in a group that counts for whose customers somebody sees. */
export type PlaceInGroup = `in ${string}`;

export interface HadRight {
  readonly agentId: AgentId;
  readonly right: Right | PlaceInGroup;
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
  /** The customers that they see now. */
  readonly scope: Scope;
  /** Those, and what they saw within the last 24 hours by a group that they were in. */
  readonly hadScope: Scope;
  /** Where nobody can say: what they saw when it was last said, within the last 24 hours. */
  readonly lastScope?: Scope;
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

export const noRight: RightsHeld = { has: new Set(), had: new Set(), scope: new Set(), hadScope: new Set() };
export const everyRight: RightsHeld = { has: new Set(rights), had: new Set(rights), scope: 'all', hadScope: 'all' };

const dayMs = 86_400_000;

const isRight = (name: HadRight['right']): name is Right => rights.some((right) => right === name);

const lately = (rows: readonly HadRight[], now: Date): readonly HadRight[] =>
  rows.filter(({ hadAt }) => Date.parse(hadAt) > now.getTime() - dayMs);

/** What was had within the last 24 hours. */
export const hadLately = (rows: readonly HadRight[], now: Date): ReadonlySet<Right> =>
  new Set(
    lately(rows, now)
      .map(({ right }) => right)
      .filter(isRight),
  );

export const inGroup = (group: GroupId): PlaceInGroup => `in ${group}`;

/** The groups that somebody was in within the last 24 hours. */
export const groupsLately = (rows: readonly HadRight[], now: Date): ReadonlySet<string> =>
  new Set(lately(rows, now).flatMap(({ right }) => (isRight(right) ? [] : [right.slice('in '.length)])));

/** Without what was taken away since. */
export const stillThere = (rows: readonly HadRight[]): readonly HadRight[] =>
  rows.filter(({ lostAt }) => lostAt === undefined);

export const startOfMemory = (now: Date): string => new Date(now.getTime() - dayMs).toISOString();

type RightsAlone = Pick<RightsHeld, 'has' | 'had'>;

/** What either gives. */
export const mergedStanding = (one: RightsAlone, other: RightsAlone): RightsAlone => ({
  has: new Set([...one.has, ...other.has]),
  had: new Set([...one.had, ...other.had]),
});
