import type { AgentId, GroupId } from '../ids';
import type { HadRight, RightsHeld } from '../rights/right';
import type { Assignments } from '../rights/scope';

/** What the partner's tenant says of one of its people. */
export interface Belonging {
  /** Those asked for that the person is in, by way of other groups too. */
  readonly groups: readonly GroupId[];
  readonly isGuest: boolean;
}

/** Who is in which group of the partner's tenant. */
export interface Membership {
  /**
   * Undefined where the tenant has no such person.
   *
   * @throws KnownError when Graph can't say
   */
  of(agent: AgentId, groups: readonly GroupId[]): Promise<Belonging | undefined>;
}

/** Who sees which customers, as it is written now. */
export interface CustomerScopes {
  /** Undefined where everybody sees all. */
  current(): Assignments | undefined;
}

/** Which right somebody had when it was last looked at, and in which group they were. */
export interface HadRights {
  all(): Promise<readonly HadRight[]>;
  /** What Graph has just said: these and no others. Of somebody who never had any, nothing is kept. */
  put(agent: AgentId, has: readonly HadRight['right'][], at: string): Promise<void>;
  /** Forgets what was had before this instant. */
  forget(before: string): Promise<void>;
}

/** Who may do what. */
export interface Rights {
  /**
   * Where somebody stands, by what was said of them within five minutes; `anew`, now. Never throws: where nobody can say,
   * nothing is had.
   */
  of(agent: AgentId, how: 'lately' | 'anew'): Promise<RightsHeld>;
}
