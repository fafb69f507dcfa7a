import type { PageAnswer } from '../../platform/askPage';
import type { Check } from '../check';
import { fine, todo, unseen, wrong } from '../finding';
import type { Finding } from '../finding';

/** What tokens are given for their ends is five minutes; half of it leaves room. */
const muchSeconds = 150;
const bearableSeconds = 30;

export function clockVerdict({ status, date }: PageAnswer, now: Date): Finding {
  if (status === 400 || status === 404)
    return wrong(
      'Entra does not know the tenant of PARTNER_TENANT_ID.',
      'Compare it with the Overview page of Microsoft Entra.',
    );
  if (status >= 500 || date === undefined) return unseen('Entra does not tell its time at the moment.');
  const seconds = Math.round((now.getTime() - date.getTime()) / 1_000);
  const told = `This machine’s clock is ${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'before'} Entra’s.`;
  const remedy = 'Let the machine follow a time server (chrony, systemd-timesyncd, w32time).';
  if (Math.abs(seconds) > muchSeconds) return wrong(told, remedy);
  return Math.abs(seconds) > bearableSeconds ? todo(told, remedy) : fine('This machine’s clock agrees with Entra’s.');
}

export const clockCheck: Check = {
  name: 'clock',
  needs: ['variables'],
  examine: async (ground) => [clockVerdict(await ground.authority(), ground.now())],
};
