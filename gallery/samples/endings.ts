import type { Migration } from '../../src/migration/plan/progress';
import { samplePlan } from '../contoso/fortyPeople';
import { bought } from './orders';

const later = '2026-11-22T10:19:00.000Z';
const total = samplePlan.people.length;
const ended = { bought, checkedAt: later, finishedAt: later } as const;

/** Endings of which something is paid for that nobody uses. */
export const needlessEndings: Readonly<Record<string, Partial<Migration>>> = {
  'left-open-refused': { ...ended, state: 'leftOpen', counts: { total, done: total, failed: 0, leftOut: 0 } },
  'done-left-out': {
    ...ended,
    state: 'done',
    counts: { total, done: total - 24, failed: 0, leftOut: 24 },
    closed: { action: 'suspend', at: later },
  },
};
