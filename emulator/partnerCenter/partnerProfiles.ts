import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { partnerRoute } from './door';
import { link } from './links';
import { refuse } from './refusal';
import type { Visit } from './visit';

/** What partners are called, by their partner ID. */
export const partnerProfileRoutes: Route[] = [partnerRoute('GET', '/profiles/mpn', readProfile, { personal: true })];

/** Without an ID it is the profile of the partner who asks. */
function readProfile({ house, request }: Visit): EmulatorReply {
  const { mpnId, name, resellers } = house.world.partner;
  const asked = request.query.get('mpnId') ?? mpnId;
  const found = [{ mpnId, name }, ...resellers].find((each) => each.mpnId === asked);
  if (found === undefined) {
    throw refuse(404, 3000, `Partner Organization with partner_id ${asked} could not be found`);
  }
  const profile = { partnerName: found.name, mpnId: found.mpnId, profileType: 'MpnProfile' };
  const attributes = { objectType: 'MpnProfile' };
  return { status: 200, body: { ...profile, links: { self: link('/profiles/mpn') }, attributes } };
}
