import type { Open } from '../../cards/answers';
import type { CommandCall } from './commandCall';

/** A button that opens something is a command that need not be typed. */
export function openedBy(open: Open): CommandCall {
  if (isBare(open)) return { command: open.open, argument: '' };
  if (begins(open)) return begunBy(open);
  if (isById(open)) return { command: oneOf[open.open], argument: open.id };
  switch (open.open) {
    case 'migrations':
      return migrationsBy(open);
    case 'expiring':
    case 'expiringFile':
    case 'refresh':
      return radarBy(open);
  }
}

const isById = (open: Open): open is Extract<Open, { id: string }> => 'id' in open;

const oneOf = { migration: 'migration', approval: 'approvals' } as const;

type Bare = Extract<Open, { open: 'help' | 'notices' | 'language' }>;

const isBare = (open: Open): open is Bare => ['help', 'notices', 'language'].includes(open.open);

/** The list turns its own pages in place; from another card it is opened below. */
const migrationsBy = ({ page, only = '' }: Extract<Open, { open: 'migrations' }>): CommandCall => ({
  command: 'migrations',
  argument: only,
  ...(page === undefined ? {} : { page, pressed: true }),
});

/** The buttons of the radar carry the filter that its card shows. */
function radarBy(open: Extract<Open, { open: 'expiring' | 'expiringFile' | 'refresh' }>): CommandCall {
  const argument = open.only ?? '';
  if (open.open === 'expiring') return { command: 'expiring', argument, page: open.page ?? 0, pressed: true };
  if (open.open === 'refresh') return { command: 'refresh', argument, pressed: true };
  return { command: 'expiring', argument: `csv ${argument}`.trim(), pressed: true };
}

type Begins = Extract<Open, { open: 'migrate' | 'next' }>;

const begins = (open: Open): open is Begins => open.open === 'migrate' || open.open === 'next';

const begunBy = (open: Begins): CommandCall =>
  open.open === 'migrate'
    ? { command: 'migrate', argument: '', ...idsOf(open) }
    : { command: 'next', argument: open.name, plan: { packId: open.packId, sourceId: open.sourceId } };

const idsOf = ({ customerId, subscriptionId, asAsked }: Extract<Open, { open: 'migrate' }>) =>
  customerId !== undefined && subscriptionId !== undefined ? { entry: { customerId, subscriptionId, asAsked } } : {};
