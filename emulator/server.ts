import { rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { Faults } from './control/faults';
import { controlRoutes } from './control/routes';
import { troubleFor } from './control/trouble';
import type { Catalogue } from './core/catalogue';
import type { SeedOptions } from './core/events';
import { HistoryFile, historyName } from './core/historyFile';
import { dispatcher } from './core/http/dispatch';
import type { Trouble } from './core/http/dispatch';
import { openDoors } from './core/http/doors';
import { LivingHouse } from './core/livingHouse';
import type { World } from './core/model';
import type { AccessToken, EmulatorRequest } from './core/route';
import { defaultSettings } from './core/settings';
import type { Settings } from './core/settings';
import { Relationships } from './graph/relationships';
import { graphRoutesWith } from './graph/routes';
import { Entra } from './identity/entra';
import { identityRoutesWith } from './identity/routes';
import { readToken } from './identity/tokens';
import { keyVaultRoutes } from './keyVault/routes';
import { nowhere } from './nowhere';
import { ownId } from './ownId';
import { applicationConsentRoutes } from './partnerCenter/applicationConsents';
import { partnerCenterRoutes } from './partnerCenter/routes';
import { catalogue as seedCatalogue, seedWorld } from './seed';
import { legacyOffers } from './seed/catalogue/catalogue';
import { ensureCertificates } from './tls';

export interface EmulatorOptions {
  /** 0, the default, picks a free one. */
  readonly port?: number;
  readonly dataDir: string;
  /** Forget what the data folder remembers. */
  readonly fresh?: boolean;
  readonly customers?: number;
  readonly users?: number;
  readonly seed?: number;
  readonly scale?: number;
  readonly settings?: Partial<Settings>;
  /** For tests: another world, another catalogue, another wall clock. */
  readonly seedWorld?: (options: SeedOptions) => World;
  readonly catalogue?: Catalogue;
  readonly wallNow?: () => number;
}

export interface RunningEmulator {
  /** `https://127.0.0.1:port`; plain HTTP answers on the same port. */
  readonly url: string;
  readonly port: number;
  readonly caFile: string;
  readonly house: LivingHouse;
  close(): Promise<void>;
}

/** The port comes first: an emulator that can't have it must not touch the history of the one that does. */
export async function startEmulator(options: EmulatorOptions): Promise<RunningEmulator> {
  const { caFile, key, cert } = await ensureCertificates(options.dataDir);
  let listener: RequestListener = (_incoming, response) => {
    response.statusCode = 503;
    response.end();
  };
  const doors = await openDoors(options.port ?? 0, { key, cert }, (incoming, response) => listener(incoming, response));
  try {
    const house = openHouse(options);
    listener = listenerOf(house, ownId(options.dataDir, options.fresh));
    const close = async (): Promise<void> => {
      await doors.close();
      house.close();
    };
    return { url: `https://127.0.0.1:${doors.port}`, port: doors.port, caFile, house, close };
  } catch (error) {
    await doors.close();
    throw error;
  }
}

function listenerOf(house: LivingHouse, id: string): RequestListener {
  const faults = new Faults();
  const entra = new Entra();
  const relationships = new Relationships();
  const trouble = (request: EmulatorRequest): Trouble | undefined => troubleFor(faults, request);
  return dispatcher({
    house,
    controlRoutes: controlRoutes(house, { faults, entra, relationships, id }),
    routes: [
      ...partnerCenterRoutes,
      ...applicationConsentRoutes(entra),
      ...graphRoutesWith(trouble, { relationships }),
      ...identityRoutesWith(entra),
      ...keyVaultRoutes(),
    ],
    readToken: (bearer) => living(readToken(bearer), entra),
    troubleFor: trouble,
    nowhere,
  });
}

const living = (token: AccessToken | undefined, entra: Entra): AccessToken | undefined =>
  token && !entra.isDead(token) ? token : undefined;

function openHouse(options: EmulatorOptions): LivingHouse {
  const { dataDir, customers, users, seed, wallNow = Date.now } = options;
  if (options.fresh === true) rmSync(join(dataDir, historyName), { force: true });
  const parts = {
    settings: { ...defaultSettings, ...options.settings },
    catalogue: options.catalogue ?? { ...seedCatalogue, legacyOffers },
    seedWorld: options.seedWorld ?? seedWorld,
    history: new HistoryFile(dataDir),
    wallNow,
  };
  const seedOptions: SeedOptions = {
    now: wallNow(),
    ...(customers === undefined ? {} : { customers }),
    ...(users === undefined ? {} : { users }),
    ...(seed === undefined ? {} : { seed }),
  };
  return new LivingHouse(parts, seedOptions, options.scale);
}
