import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RetirementPack } from '../../src/migration/packs/pack';
import { parsePack } from '../../src/migration/packs/packSchema';

const text = readFileSync(path.join(__dirname, '../../packs/kaizala-pro.json'), 'utf8');

/** The real pack, with changes where a test needs another one. */
export const kaizalaPro = (given: Partial<RetirementPack> = {}): RetirementPack => ({
  ...parsePack(text, 'packs/kaizala-pro.json'),
  ...given,
});

/** A fresh copy of the pack's file as data, to be spoilt by a test. */
export const packData = (): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
