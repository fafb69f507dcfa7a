import type { Check } from './check';
import { unseen } from './finding';
import type { CheckedFinding, CheckName, Finding } from './finding';
import type { Ground } from './ground';
import { failureFinding } from './failure';

/**
 * Goes through the checks in their order. One that needs what does not work is passed over, and says because of what.
 *
 * @param variables what was found of the environment already
 * @param ground absent where the environment can't be read
 */
export async function examine(
  variables: readonly Finding[],
  checks: readonly Check[],
  ground: Ground | undefined,
): Promise<readonly CheckedFinding[]> {
  const findings: CheckedFinding[] = variables.map((finding) => ({ ...finding, check: 'variables' as const }));
  const failed = new Set<CheckName>(ground === undefined ? ['variables'] : []);
  for (const check of checks) {
    const missing = check.needs.find((need) => failed.has(need));
    const found =
      ground === undefined || missing !== undefined
        ? [unseen(`Passed over, because it needs "${missing ?? 'variables'}".`)]
        : await lookedAt(check, ground);
    if (found.some(({ verdict }) => verdict === 'wrong' || verdict === 'unseen')) failed.add(check.name);
    findings.push(...found.map((finding) => ({ ...finding, check: check.name })));
  }
  return findings;
}

async function lookedAt(check: Check, ground: Ground): Promise<readonly Finding[]> {
  try {
    return await check.examine(ground);
  } catch (error) {
    return [failureFinding(error)];
  }
}
