import path from 'node:path';

/** This file runs from `dist/chaos`. */
export const projectDir = path.resolve(__dirname, '..', '..');
export const outputDir = path.join(projectDir, '.planshift', 'chaos');
export const botEntry = path.join(projectDir, 'dist', 'src', 'index.js');
export const preload = path.join(projectDir, 'dist', 'chaos', 'points', 'preload.js');
