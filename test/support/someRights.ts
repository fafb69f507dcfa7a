import type { AccessRule } from '../../src/migration/accessRule';
import type { AgentId, GroupId } from '../../src/migration/ids';
import type { Rights } from '../../src/migration/ports';
import { everyRight, noRight, withLook } from '../../src/migration/rights/right';
import type { Right, RightsHeld, Scope } from '../../src/migration/rights/right';

export const everybody: Rights = { of: async () => everyRight };
export const nobody: Rights = { of: async () => noRight };

const none: readonly GroupId[] = [];

/** What a person has, as a test says it; it changes when the test says so. */
export class SaidRights implements Rights {
  /** How each was asked. */
  readonly asked: ('lately' | 'anew')[] = [];
  said: RightsHeld = everyRight;
  /** What is said where it is asked anew, if that is something else. */
  now: RightsHeld | undefined;

  readonly access: AccessRule = {
    mode: 'groups',
    tenantId: 'tenant',
    agents: [],
    groups: { view: none, migrate: none, approve: none, administer: none },
    known: () => this.said,
  };

  has(...some: readonly Right[]): void {
    this.said = { ...everyRight, has: withLook(some), had: withLook(some) };
  }

  /** Sees these customers alone, and lately saw those. */
  sees(scope: Scope, hadScope: Scope = scope): void {
    this.said = { ...this.said, scope, hadScope };
  }

  /** Had within a day, and not any more. */
  had(...some: readonly Right[]): void {
    this.said = { ...everyRight, has: new Set(), had: withLook(some), because: 'noGroup' };
  }

  async of(_agent: AgentId, how: 'lately' | 'anew'): Promise<RightsHeld> {
    this.asked.push(how);
    return how === 'anew' ? (this.now ?? this.said) : this.said;
  }
}
