import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The built API: measured as it runs in production, and asked for the functions that make its own columns. */
const DIST = new URL('../../apps/api/dist/', import.meta.url);

export const API_MAIN = fileURLToPath(new URL('main.js', DIST));

if (!existsSync(API_MAIN)) {
  console.error('The API is not built: pnpm --filter @countersign/api build');
  process.exit(1);
}

export const fromApi = (path) => import(new URL(path, DIST).href);
