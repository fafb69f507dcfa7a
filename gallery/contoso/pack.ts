import file from '../../packs/kaizala-pro.json';
import type { RetirementPack } from '../../src/migration/packs/pack';
import { parsePack } from '../../src/migration/packs/packSchema';

const parsed = parsePack(JSON.stringify(file), 'packs/kaizala-pro.json');

/** The real pack, with changes where another one is needed. */
export const kaizalaPro = (given: Partial<RetirementPack> = {}): RetirementPack => ({ ...parsed, ...given });
