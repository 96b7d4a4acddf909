import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../toolchain/paths.mjs';

/** Reads as much of the container files as can be compared with the sources where no container engine runs. */
export const read = (path) => readFileSync(join(ROOT, path), 'utf8');

/** What is copied from the folder into an image, as a list of paths; copies between stages are left out. */
export function copiedFrom(dockerfile) {
  const lines = read(dockerfile).split('\n');
  const copies = lines.filter((line) => line.startsWith('COPY ') && !line.includes('--from='));
  return copies.flatMap((line) => line.split(/\s+/).slice(1, -1));
}

/** The variables an image is given, by its `ENV` lines. */
export function variablesOfImage(dockerfile) {
  const lines = read(dockerfile).split('\n');
  const said = lines.filter((line) => line.startsWith('ENV ')).flatMap((line) => line.slice(4).split(/\s+/));
  return said.map((each) => each.split('=')[0]);
}

/** The services of the compose file, and its `x-` blocks: the lines of each, by their name. */
export function blocksOfCompose() {
  const blocks = {};
  let top = '';
  let name = '';
  for (const line of read('docker-compose.yml').split('\n')) {
    if (/^\S/.test(line)) name = top = line.startsWith('#') ? '' : line.split(':')[0];
    else if (top === 'services' && /^ {2}[a-z]/.test(line)) name = line.trim().split(':')[0];
    if (name && name !== 'services') (blocks[name] ??= []).push(line);
  }
  return blocks;
}

/** The variables a block sets itself, whether it is a service or the block they share. */
export function variablesOfBlock(lines) {
  return lines.flatMap((line) => /^\s+([A-Z][A-Z_]+):/.exec(line)?.[1] ?? []);
}

/** What the program reads from its environment. */
export function variablesOfProgram(sources) {
  return new Set(sources.flatMap((path) => [...read(path).matchAll(/env\['([A-Z_]+)'\]/g)].map(([, name]) => name)));
}

/** Whether a path of the context stays outside of the image. */
export function isIgnored(path) {
  const patterns = read('.dockerignore').split('\n').filter(Boolean);
  return patterns.some((pattern) => !pattern.startsWith('**/') && (path === pattern || path.startsWith(`${pattern}/`)));
}

export const isThere = (path) => existsSync(join(ROOT, path));
