import { Relationships } from '../../../emulator/graph/relationships';
import type { Granted } from '../../../emulator/graph/relationships';
import { graphRoutesWith } from '../../../emulator/graph/routes';
import { issueAccessToken } from '../../../emulator/identity/tokens';
import { customerNamed, errorOf, now, openHouse, tenantOf } from '../tenant';

const house = openHouse();
const { partner } = house.world;
const relationships = new Relationships();
const routes = graphRoutesWith(() => undefined, { relationships });
const tenant = tenantOf(house, customerNamed(house, 'Coho Winery'), routes);
const [user] = [...tenant.customer.users.values()];

const as = (appOnly: boolean) => {
  const holder = { tenantId: tenant.customer.id, clientId: partner.clientId };
  return { authorization: `Bearer ${issueAccessToken(holder, { audience: 'graph', appOnly }, Date.now())}` };
};
const reads = (appOnly = false) => tenant.ask('GET', '/users?$top=5', { headers: as(appOnly) });
const changes = (appOnly = false) => {
  const body = { addLicenses: [], removeLicenses: [] };
  return tenant.ask('POST', `/users/${user!.id}/assignLicense`, { headers: as(appOnly), body });
};

it.each<[string, Partial<Granted>, readonly boolean[]]>([
  ['gives enough', { grant: 'enough', status: 'expiring' }, [true, true]],
  ['lets the partner read', { grant: 'reading', status: 'active' }, [true, false]],
  ['was ended', { grant: 'enough', status: 'terminated' }, [false, false]],
  ['has come to its end', { status: 'active', endsAt: now - 1 }, [false, false]],
])(
  'holds a person of the partner to a relationship that %s, and an app to none',
  async (_how, change, [mayRead, mayChange]) => {
    relationships.change(tenant.customer.id, change);

    const denied = (isDenied: boolean) => (isDenied ? 'Authorization_RequestDenied' : undefined);
    const refusal = async (reply: ReturnType<typeof reads>) =>
      (await reply).status === 403 ? errorOf(await reply).code : undefined;
    expect([await refusal(reads()), await refusal(changes())]).toEqual([denied(!mayRead), denied(!mayChange)]);
    expect([await refusal(reads(true)), await refusal(changes(true))]).toEqual([undefined, undefined]);
  },
);
