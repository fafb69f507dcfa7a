import type { Route } from '../core/route';
import { authorizeRoutes } from './authorize';
import { deviceCodeRoutes } from './deviceCode';
import { discoveryRoutes } from './discovery';
import type { Entra } from './entra';
import { managedIdentityRoutes } from './managedIdentity';
import { tokenRoutesWith } from './tokenEndpoint';

export const identityRoutesWith = (entra: Entra): readonly Route[] => [
  ...tokenRoutesWith(entra),
  ...deviceCodeRoutes,
  ...discoveryRoutes,
  ...authorizeRoutes,
  ...managedIdentityRoutes,
];
