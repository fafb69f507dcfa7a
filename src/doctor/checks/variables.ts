import { fine, todo, wrong } from '../finding';
import type { Finding } from '../finding';

export interface VariablesRead {
  /** What is wrong with them, each with its name. */
  readonly faults?: readonly string[];
  /** Absent where something is wrong with them. */
  readonly mode?: 'local' | 'production';
  readonly stray: readonly { readonly variable: string; readonly meant: string }[];
  /** Those of `FALLBACK_AGENTS` who may not act. */
  readonly deaf?: readonly string[];
  /** Why a start would be refused because of the packs. */
  readonly packFault?: string | undefined;
}

export const variablesFindings = ({
  faults = [],
  mode,
  stray,
  deaf = [],
  packFault,
}: VariablesRead): readonly Finding[] => [
  ...faults.map((fault) => wrong(`${fault}.`, 'Set it as env/.env.example says.')),
  ...(mode === undefined ? [] : [modeFinding(mode)]),
  ...(packFault === undefined ? [] : [wrong(packFault, 'Mend it, else the bot does not start: docs/packs.md.')]),
  ...(deaf.length === 0 ? [] : [todo(deafWords, 'Name them in both.', deaf)]),
  ...stray.map(({ variable, meant }) =>
    todo(`${variable} is read by nobody; ${meant} would be.`, `Call it ${meant}, or take it away.`),
  ),
];

const deafWords = 'Who is in FALLBACK_AGENTS and not in ALLOWED_AGENTS hears nothing.';

const modeFinding = (mode: 'local' | 'production'): Finding =>
  mode === 'production'
    ? fine('Every variable that is needed is there and can be read.')
    : wrong(
        'No variable of a real partner is set, so it would start for practice.',
        'Walk docs/real-tenant.md, and set the variables of env/.env.example.',
      );
