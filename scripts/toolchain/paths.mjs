import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole workspace. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the scripts remember between runs. It goes with node_modules: a clean install is a clean memory. */
export const CACHE = join(ROOT, 'node_modules', '.countersign');
