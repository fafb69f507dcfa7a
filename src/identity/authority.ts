import { createDefaultHttpClient, createPipelineRequest } from '@azure/core-rest-pipeline';
import type { IdentitySettings } from './settings';

const patienceMs = 10_000;
const publicAuthority = 'https://login.microsoftonline.com';

/**
 * Asks Entra for what everybody may know of a tenant.
 *
 * @returns its status, which is 400 where the tenant is not known, and its time
 * @throws whatever keeps an answer from coming
 */
export async function askAuthority({
  authorityHost = publicAuthority,
  tenantId,
}: Pick<IdentitySettings, 'authorityHost' | 'tenantId'>): Promise<{ readonly status: number; readonly date?: Date }> {
  const url = `${authorityHost}/${tenantId}/v2.0/.well-known/openid-configuration`;
  const { status, headers } = await createDefaultHttpClient().sendRequest(
    createPipelineRequest({ url, timeout: patienceMs }),
  );
  const date = new Date(headers.get('date') ?? Number.NaN);
  return { status, ...(Number.isNaN(date.getTime()) ? {} : { date }) };
}
