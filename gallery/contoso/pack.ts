import file from '../../packs/kaizala-pro.json';
import type { RetiredSource } from '../../src/migration/packs/pack';
import { parsePack } from '../../src/migration/packs/packSchema';

const [source] = parsePack(JSON.stringify(file), 'packs/kaizala-pro.json').sources;

/** The real one of its pack, with changes where another one is needed. */
export const kaizalaPro = (given: Partial<RetiredSource> = {}): RetiredSource => ({ ...source!, ...given });
