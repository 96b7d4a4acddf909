import { chmod, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresRefused } from './refused.js';

/** Whom the server runs as; undefined means "whoever started us". */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends it another account, but keeps root's group: a folder that only
 * root may enter is then opened to that group alone (0700 becomes 0710) and not to everybody on the machine.
 */
export async function serverUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const account = ['postgres', 'nobody'].map((name) => accounts.find(([login]) => login === name)).find(Boolean);
  if (!account)
    throw new EmbeddedPostgresRefused('Started as root, and neither "postgres" nor "nobody" exists to run PostgreSQL.');
  return { uid: Number(account[2]), gid: 0 };
}

/**
 * Lets the server's account walk down to `folder`.
 * @throws EmbeddedPostgresRefused when somebody else's private folder is in the way: that is not ours to open.
 */
export async function letPass(
  folder: string,
  user: ServerUser | undefined,
  log: (line: string) => void,
): Promise<void> {
  if (!user) return;
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid, gid } = await stat(at);
    const enters = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001;
    if (!enters && (uid !== 0 || gid !== user.gid)) {
      throw new EmbeddedPostgresRefused(
        `PostgreSQL cannot run as root and may not enter ${at}: start as the folder's owner.`,
      );
    }
    if (!enters) {
      await chmod(at, (mode & 0o7777) | 0o010);
      log(`opened ${at} to the database server (group root may pass through it)`);
    }
    if (dirname(at) === at) return;
  }
}
