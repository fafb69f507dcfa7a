import type { Migration, MigrationState } from '../../migration/plan/progress';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { shown } from '../parts/names';

type News = (migration: Migration, reader: Reader) => Phrase;

const newsAt: Readonly<Partial<Record<MigrationState, News>>> = {
  done: doneNews,
  leftOpen: ({ plan, counts, moved = counts.done }, reader) => {
    const { news, drop } = textFor(reader);
    const told = plan.cover === undefined ? news.leftOpen : drop.running.leftOpenNews;
    return told(shown(plan.customer.name), moved, shown(plan.retired.offerName));
  },
  stopped: ({ plan, counts }, reader) =>
    textFor(reader).news.stopped(shown(plan.customer.name), counts.done, counts.total),
  waitingForPerson: ({ plan, counts, problem }, reader) => {
    const { decide, because } = textFor(reader).news;
    return decide(shown(plan.customer.name), because(counts.failed)[problem?.code ?? 'unreachable']);
  },
};

/** What a toast says of a migration that came to rest or asks something; undefined while neither is so. */
export const newsOf = (migration: Migration, reader: Reader): Phrase | undefined =>
  newsAt[migration.state]?.(migration, reader);

/** What was promised and is closed by now was moved long ago. */
function doneNews({ plan, promise, closed, counts, moved = counts.done }: Migration, reader: Reader): Phrase {
  const { news } = textFor(reader);
  const customer = shown(plan.customer.name);
  const retired = shown(plan.retired.offerName);
  if (promise?.kept && closed !== undefined) return news.closed[closed.action](customer, retired);
  if (moved > 0) return news.moved(customer, moved);
  return counts.done > 0 ? news.removed(customer, counts.done, retired) : news.done(customer);
}
