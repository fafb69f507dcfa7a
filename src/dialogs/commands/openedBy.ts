import type { Open } from '../../cards/answers';
import type { CommandCall } from './commandCall';

/** A button that opens something is a command that need not be typed. */
export function openedBy(open: Open): CommandCall {
  if (isBare(open)) return { command: open.open, argument: '' };
  switch (open.open) {
    case 'migrate':
      return { command: 'migrate', argument: '', ...idsOf(open) };
    case 'next':
      return { command: 'next', argument: open.name, plan: { packId: open.packId, sourceId: open.sourceId } };
    case 'expiring':
    case 'expiringFile':
    case 'refresh':
      return radarBy(open);
    case 'migration':
      return { command: 'migration', argument: open.id };
    case 'migrations':
      return migrationsBy(open);
  }
}

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

const idsOf = ({ customerId, subscriptionId }: Extract<Open, { open: 'migrate' }>) =>
  customerId !== undefined && subscriptionId !== undefined ? { entry: { customerId, subscriptionId } } : {};
