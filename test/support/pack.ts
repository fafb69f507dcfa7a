import { readFileSync } from 'node:fs';
import path from 'node:path';

export { kaizalaPro } from '../../gallery/contoso/pack';

const text = readFileSync(path.join(__dirname, '../../packs/kaizala-pro.json'), 'utf8');

/** A fresh copy of the pack's file as data, to be spoilt by a test. */
export const packData = (): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
