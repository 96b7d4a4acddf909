import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DEMO_PASSWORD } from '../harness/template-database.js';
import { MAIN_THAT_KNOWS_OWNERS } from './records.js';

const API = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const PATIENCE_MS = 120_000;

export interface Said {
  readonly status: number;
  readonly body: any;
  readonly text: string;
}

/**
 * The program as it runs in a house: a process of its own with a door of its own, reached over HTTP, and killed without
 * warning. What it was in the middle of, nobody finishes for it.
 */
export class OtherProcess {
  kills = 0;
  private child: ChildProcess | undefined;
  private up: Promise<void> = Promise.resolve();
  private readonly tokens = new Map<string, Promise<string>>();

  private constructor(
    private readonly program: string,
    private readonly dataDir: string,
    private readonly port: number,
    private readonly databaseUrl: string,
  ) {}

  /** Compiled as for delivery, beside the sources, so that it finds what they find. */
  static async start(databaseUrl: string): Promise<OtherProcess> {
    const program = join(API, `dist-${process.pid}`);
    await promisify(execFile)(
      'npx',
      ['swc', 'src', '-d', program, '--strip-leading-paths', '-q', '--ignore', '**/*.spec.ts'],
      { cwd: API },
    );
    await writeFile(join(program, 'package.json'), '{ "type": "module" }');
    await writeFile(join(program, 'harness.js'), MAIN_THAT_KNOWS_OWNERS);
    const dataDir = await mkdtemp(join(tmpdir(), 'countersign-other-'));
    const other = new OtherProcess(program, dataDir, await freePort(), databaseUrl);
    other.launch();
    await other.ready();
    return other;
  }

  /** Resolves once it takes requests. */
  ready(): Promise<void> {
    return this.up;
  }

  /** In the middle of whatever it does; it comes back by itself. */
  async kill(): Promise<void> {
    await this.up;
    const gone = new Promise((resolve) => this.child?.once('exit', resolve));
    this.child?.kill('SIGKILL');
    this.kills += 1;
    this.up = gone.then(() => {
      this.launch();
      return this.up;
    });
  }

  /** Passwords are slow on purpose: everybody signs in before it begins. */
  async signIn(logins: Iterable<string>): Promise<void> {
    for (const login of logins) await this.tokenOf(login);
  }

  /** @returns null where nobody answered: only a repetition can tell whether it was done */
  async post(login: string, path: string, body: object, key: string): Promise<Said | null> {
    try {
      const token = await this.tokenOf(login);
      const said = await this.send(path, body, { authorization: `Bearer ${token}`, 'idempotency-key': key });
      if (said.status === 401) this.tokens.delete(login);
      return said;
    } catch (error) {
      if (error instanceof Unforeseeable) throw error;
      return error instanceof NoSession ? { ...error.said, body: { code: 'session.required' } } : null;
    }
  }

  async close(): Promise<void> {
    await this.up.catch(() => undefined);
    this.child?.kill('SIGKILL');
    for (const place of [this.program, this.dataDir]) await rm(place, { recursive: true, force: true });
  }

  private launch(): void {
    const env = {
      ...process.env,
      ...{ DATABASE_URL: this.databaseUrl, DATA_DIR: this.dataDir, PROCESS: 'api', DEMO_PASSWORD },
      ...{ HOST: '127.0.0.1', PORT: String(this.port) },
    };
    let said = '';
    const child = spawn(process.execPath, [join(this.program, 'harness.js')], { cwd: API, env, stdio: 'pipe' });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (line) => (said = `${said}${line}`.slice(-4000)));
    this.child = child;
    this.up = this.answers(child, () => said);
  }

  private async answers(child: ChildProcess, said: () => string): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      if (child.exitCode !== null) throw new Unforeseeable(`The other process ended by itself: ${said()}`);
      const alive = await fetch(this.url('/health/ready')).catch(() => null);
      if (alive?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Unforeseeable(`The other process never came up: ${said()}`);
  }

  private tokenOf(login: string): Promise<string> {
    const known = this.tokens.get(login) ?? this.session(login);
    this.tokens.set(login, known);
    known.catch(() => this.tokens.delete(login));
    return known;
  }

  private async session(login: string): Promise<string> {
    const said = await this.send('/session', { login, password: DEMO_PASSWORD }, {});
    if (said.status !== 201) throw new NoSession(said);
    return said.body.accessToken;
  }

  private async send(path: string, body: object, headers: Record<string, string>): Promise<Said> {
    const answer = await fetch(this.url(path.startsWith('/api') ? path : `/api/v1${path}`), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : undefined, text };
  }

  private url(path: string): string {
    return `http://127.0.0.1:${this.port}${path}`;
  }
}

/** Whoever has left gets in no more; that is an answer. */
class NoSession extends Error {
  constructor(readonly said: Said) {
    super(said.text);
  }
}

/** Nothing that anybody did to it explains this. */
class Unforeseeable extends Error {}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
