import { askPage } from '../platform/askPage';
import type { PageAnswer } from '../platform/askPage';
import type { IdentitySettings } from './settings';

const publicAuthority = 'https://login.microsoftonline.com';

/** What Entra says of a tenant to everybody: 400 where it is not known. @throws whatever keeps an answer from coming */
export const askAuthority = ({
  authorityHost = publicAuthority,
  tenantId,
}: Pick<IdentitySettings, 'authorityHost' | 'tenantId'>): Promise<PageAnswer> =>
  askPage(`${authorityHost}/${tenantId}/v2.0/.well-known/openid-configuration`);
