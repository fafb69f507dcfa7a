import type { CheckedFinding, Judgement } from './finding';

const signs: Readonly<Record<Judgement, string>> = {
  fine: '✔ ok',
  todo: '⚠ to do',
  wrong: '✘ wrong',
  unseen: '· not seen',
  yourself: '· by hand',
};

const idsShown = 10;
const signWidth = 12;
const checkWidth = 16;

/** What a person reads: a line for each finding, and what helps below it. */
export const reportLines = (findings: readonly CheckedFinding[]): readonly string[] => [
  ...findings.flatMap((finding, nth) => linesOf(finding, findings[nth + 1])),
  '',
  summaryOf(findings),
];

/** What helps several lines in a row stands below the last of them. */
function linesOf(finding: CheckedFinding, next: CheckedFinding | undefined): readonly string[] {
  const { check, verdict, says, remedy, ids = [] } = finding;
  const margin = ' '.repeat(signWidth + checkWidth);
  const more = ids.length > idsShown ? [`${margin}and ${ids.length - idsShown} more (--json has them all)`] : [];
  return [
    `${signs[verdict].padEnd(signWidth)}${check.padEnd(checkWidth)}${says}`,
    ...ids.slice(0, idsShown).map((id) => margin + id),
    ...more,
    ...(remedy === undefined || remedy === next?.remedy ? [] : [`${margin}→ ${remedy}`]),
  ];
}

function summaryOf(findings: readonly CheckedFinding[]): string {
  const counted = (verdict: Judgement): number => findings.filter((one) => one.verdict === verdict).length;
  const parts = [`${counted('fine')} ok`, `${counted('todo')} to do`, `${counted('wrong')} wrong`];
  return [...parts, `${counted('unseen')} not seen`, `${counted('yourself')} to look at by hand`].join(', ');
}

/** 0: nothing to do that can be seen from here. 1: a person must do something. 2: not everything could be looked at. */
export function exitCodeOf(findings: readonly CheckedFinding[]): 0 | 1 | 2 {
  const verdicts = new Set(findings.map(({ verdict }) => verdict));
  if (verdicts.has('wrong') || verdicts.has('todo')) return 1;
  return verdicts.has('unseen') ? 2 : 0;
}
