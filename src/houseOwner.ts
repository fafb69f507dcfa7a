import type { Config } from './config';
import type { HouseOwner } from './migration/hold/stamp';
import { readEmulatorId } from './platform/emulator/emulatorId';

type Settings = Pick<Config, 'mode' | 'identity' | 'partnerCenter' | 'clock'>;

/** Whose house it is, as far as the settings tell: an emulator has to be asked which one it is. */
export const ownerIn = ({ mode, identity: { tenantId }, partnerCenter }: Settings): HouseOwner =>
  mode === 'local' ? { mode, tenantId } : { mode, tenantId, service: new URL(partnerCenter.url).host };

/** @throws Error when the emulator does not tell */
export async function ownerOf(config: Settings): Promise<HouseOwner> {
  const { emulatorUrl } = config.clock;
  const owner = ownerIn(config);
  return emulatorUrl === undefined ? owner : { ...owner, service: await readEmulatorId(emulatorUrl) };
}
