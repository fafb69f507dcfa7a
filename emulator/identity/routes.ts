import type { Route } from '../core/route';
import { authorizeRoutes } from './authorize';
import { discoveryRoutes } from './discovery';
import { tokenRoutes } from './tokenEndpoint';

export const identityRoutes: readonly Route[] = [...tokenRoutes, ...discoveryRoutes, ...authorizeRoutes];
