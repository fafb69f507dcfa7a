import type { Meter } from '@opentelemetry/api';
import { unwatched } from '../platform/watch';
import type { Watch } from '../platform/watch';

const seconds = (...boundaries: readonly number[]) => ({
  unit: 's',
  advice: { explicitBucketBoundaries: [...boundaries] },
});

/** Counts and times whatever is watched, by the machine's own time. */
export function measuring(meter: Meter): Watch {
  const turns = meter.createHistogram('planshift_turn_duration_seconds', {
    description: 'Turns of people with the bot, by kind and by how they ended.',
    ...seconds(0.1, 0.25, 0.5, 1, 2, 3, 5, 10),
  });
  const calls = meter.createHistogram('planshift_call_duration_seconds', {
    description: 'Requests to Partner Center, Graph and Teams, each try by itself.',
    ...seconds(0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 100),
  });
  const answers = meter.createCounter('planshift_call_answers', {
    description: 'What they were answered with: the HTTP status, or none, or notSent.',
  });
  const letters = meter.createCounter('planshift_letters', {
    description: 'Letters given to Teams, by what came of it.',
  });
  const rings = meter.createCounter('planshift_rings', {
    description: 'Migrations that called for a new message to their agent, by what came of it.',
  });
  return {
    ...unwatched,
    turn: async (kind, work, endOf) => {
      const told = timer((took, outcome) => turns.record(took, { kind, outcome }));
      return told(work, endOf, 'failed');
    },
    call: async ({ service, operation }, work) => {
      const told = timer((took, status) => {
        calls.record(took, { service, operation });
        answers.add(1, { service, operation, status });
      });
      return told(work, ({ status }) => statusOf(status), 'notSent');
    },
    letter: (outcome) => letters.add(1, { outcome }),
    ring: (outcome) => rings.add(1, { outcome }),
  };
}

/** A server may answer with any number; only those that mean something become a label. */
const statusOf = (status: number | undefined): string => {
  if (status === undefined) return 'none';
  return Number.isInteger(status) && status >= 100 && status < 600 ? String(status) : 'other';
};

const timer =
  (record: (seconds: number, end: string) => void) =>
  async <T>(work: () => Promise<T>, endOf: (result: T) => string, whereItThrows: string): Promise<T> => {
    const began = performance.now();
    let end = whereItThrows;
    try {
      const result = await work();
      end = endOf(result);
      return result;
    } finally {
      record((performance.now() - began) / 1_000, end);
    }
  };
