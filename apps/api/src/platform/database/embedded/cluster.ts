import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chown, link, mkdir, mkdtemp, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBinaries, type Binaries } from './binaries.js';
import { letPass, serverUser, type ServerUser } from './server-user.js';

const run = promisify(execFile);

export const OWNER = 'countersign_owner';

/** Chinese needs exactly these: with another ctype, trigram indexes hold no Chinese word. */
const LOCALE = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--lc-collate=C',
  '--lc-ctype=C.UTF-8',
];

/** Quiet on purpose: an error line of PostgreSQL quotes the statement, and with it people's names and phones. */
const settings = (
  port: number,
  sockets: string | undefined,
) => `# Written at every start; keep your own settings with ALTER SYSTEM.
port = ${port}
listen_addresses = '127.0.0.1'
unix_socket_directories = '${(sockets ?? '').replaceAll("'", "''")}'
max_connections = 100
shared_buffers = 256MB
random_page_cost = 1.1
jit = off
log_min_messages = fatal
log_min_error_statement = panic
log_error_verbosity = terse
`;

/** One database cluster in a folder: files and the server process, no connection. */
export class Cluster {
  private constructor(
    readonly folder: string,
    readonly password: string,
    private readonly binaries: Binaries,
    private readonly user: ServerUser | undefined,
  ) {}

  /** Opens the cluster below `dataDir`, and makes it there the first time. */
  static async open(dataDir: string, log: (line: string) => void): Promise<Cluster> {
    const [binaries, user] = [await findBinaries(), await serverUser()];
    await mkdir(dataDir, { recursive: true, mode: user ? 0o710 : 0o700 });
    const home = await realpath(dataDir);
    await letPass(home, user, log);
    await letPass(join(binaries.postgres, '..'), user, log);
    const password = await keptPassword(home, user);
    const cluster = new Cluster(join(home, 'postgres'), password, binaries, user);
    if (!(await stat(cluster.folder).catch(() => undefined))) await cluster.create(home, log);
    return cluster;
  }

  /**
   * Where the server's socket lies: a quarter quicker than the loopback address. Undefined where Node opens none or the
   * path would be too long for one (104 bytes on macOS, the shortest; a comma would make two folders of it).
   */
  get sockets(): string | undefined {
    const fits = Buffer.byteLength(join(this.folder, '.s.PGSQL.65535.lock')) < 104 && !this.folder.includes(',');
    return fits && process.platform !== 'win32' ? this.folder : undefined;
  }

  /** The port of the running server, or undefined when none runs. */
  async runningPort(): Promise<number | undefined> {
    const pidFile = join(this.folder, 'postmaster.pid');
    const [pid, , , port] = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n').map(Number);
    if (!pid || !port) return undefined;
    if (await serves(pid, this.folder)) return port;
    // After a crash the number may belong to another program by now, and PostgreSQL would wait for it for ever.
    await rm(pidFile, { force: true });
    return undefined;
  }

  async start(port: number): Promise<void> {
    await writeFile(join(this.folder, 'countersign.conf'), settings(port, this.sockets));
    await this.pgCtl('start', '-w', '-t', '120', '-l', 'server.log');
  }

  /** Ends the server: sessions are cut, what was committed is on disk. */
  async stop(): Promise<void> {
    if (await this.runningPort()) await this.pgCtl('stop', '-w', '-t', '60', '-m', 'fast');
  }

  /** Asks the server to end, without waiting: all that a process can still do while it exits. */
  endSoon(): void {
    try {
      process.kill(Number.parseInt(readFileSync(join(this.folder, 'postmaster.pid'), 'utf8')), 'SIGINT');
    } catch {
      // It has ended, or the next start will find it.
    }
  }

  exists(): Promise<boolean> {
    return stat(this.folder).then(
      () => true,
      () => false,
    );
  }

  private async create(home: string, log: (line: string) => void): Promise<void> {
    log('creating the database');
    // Made elsewhere and then renamed: a start that is killed half-way leaves nothing that looks like a database.
    const draft = await mkdtemp(join(home, 'postgres.new-'));
    if (this.user) await chown(draft, this.user.uid, this.user.gid);
    const access = ['--auth=scram-sha-256', `--username=${OWNER}`, `--pwfile=${passwordFile(home)}`];
    await this.as(this.binaries.initdb, [`--pgdata=${draft}`, ...access, ...LOCALE], home);
    await writeFile(join(draft, 'countersign.conf'), settings(0, undefined));
    await writeFile(join(draft, 'postgresql.conf'), "\ninclude 'countersign.conf'\n", { flag: 'a' });
    await rename(draft, this.folder).catch(async (error: NodeJS.ErrnoException) => {
      await rm(draft, { recursive: true, force: true });
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  }

  private pgCtl(...args: string[]): Promise<void> {
    return this.as(this.binaries.pg_ctl, [...args, '-D', this.folder], this.folder);
  }

  private async as(program: string, args: string[], cwd: string): Promise<void> {
    const env = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' };
    await run(program, args, { cwd, env, ...this.user }).catch(
      (error: Error & { stderr?: string; stdout?: string }) => {
        throw new Error(`PostgreSQL: ${(error.stderr || error.stdout || error.message).trim()}`, { cause: error });
      },
    );
  }
}

/** A port that is free now, on the loopback address. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const passwordFile = (home: string) => join(home, 'postgres.password');

/** Written aside and linked, so that two first starts agree on one password. */
async function keptPassword(home: string, user: ServerUser | undefined): Promise<string> {
  const file = passwordFile(home);
  if (!(await stat(file).catch(() => undefined))) {
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (user) await chown(draft, user.uid, user.gid);
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await rm(draft);
  }
  return (await readFile(file, 'utf8')).trim();
}

/** Whether `pid` is the server of this folder: numbers are given again, and a dead process may still be listed. */
async function serves(pid: number, folder: string): Promise<boolean> {
  const listed =
    process.platform === 'linux'
      ? readFile(`/proc/${pid}/cmdline`, 'utf8').then((line) => line.replaceAll('\0', ' '))
      : run('ps', ['-o', 'command=', '-p', String(pid)]).then(({ stdout }) => stdout);
  return (await listed.catch(() => '')).includes(`-D ${folder}`);
}
