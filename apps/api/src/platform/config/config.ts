import { isAbsolute, resolve } from 'node:path';
import { LOG_LEVELS } from '../logging/log.js';

export type ProcessRole = 'api' | 'worker' | 'all';

/** Everything the environment decides, read once at start. Units: ports are TCP ports, times are milliseconds. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute folder for the embedded database, attachments and the installation's own files. */
  readonly dataDir: string;
  /** A PostgreSQL URL, or undefined for the embedded server. */
  readonly databaseUrl: string | undefined;
  /** Who owns the schema, where the role in `databaseUrl` does not: it migrates, and nothing else. */
  readonly databaseOwnerUrl: string | undefined;
  /** The address people use; cookies are Secure when it is https. */
  readonly publicUrl: string;
  readonly process: ProcessRole;
  /** Believe `X-Forwarded-*` of a proxy on a private network: always behind https, by TRUST_PROXY=true without. */
  readonly trustProxy: boolean;
  /** Where Prometheus may ask, apart from everybody else; undefined for nowhere. */
  readonly metricsPort: number | undefined;
  readonly demoPassword: string | undefined;
  /** Where mail goes out, `smtp://` or `smtps://`; undefined for nowhere. */
  readonly smtpUrl: string | undefined;
  /** The address mail comes from; one of PUBLIC_URL's host unless it is said. */
  readonly smtpFrom: string | undefined;
  /** The company's identity provider, when there is one. */
  readonly oidc: IdentityProviderConfig | undefined;
  readonly simulatedClock: boolean;
  /** Months of the audit log go once they are older than so many days. */
  readonly auditRetentionDays: number;
  /** For how long a handover can be taken back. */
  readonly handoverUndoHours: number;
  /** Start without the demo company. */
  readonly empty: boolean;
}

export interface IdentityProviderConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it, on the button. */
  readonly name: string;
}

export class ConfigRefused extends Error {
  constructor(readonly problems: string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** @throws ConfigRefused naming every variable that cannot be used, not only the first. */
export function readConfig(env: NodeJS.ProcessEnv, args: string[] = []): Config {
  const problems: string[] = [];
  const host = env['HOST'] || '127.0.0.1';
  const port = portFrom('PORT', env['PORT'], problems);
  const publicUrl = urlFrom('PUBLIC_URL', env['PUBLIC_URL'], ['http:', 'https:'], problems) ?? `http://${host}:${port}`;
  const databaseUrl = urlFrom('DATABASE_URL', env['DATABASE_URL'], ['postgres:', 'postgresql:'], problems);
  const databaseOwnerUrl = ownerFrom(env['DATABASE_OWNER_URL'], databaseUrl, problems);
  const config: Config = {
    host,
    port,
    dataDir: absolute(env['DATA_DIR'] || './.data'),
    databaseUrl,
    databaseOwnerUrl,
    publicUrl: publicUrl.replace(/\/$/, ''),
    process: oneOf('PROCESS', env['PROCESS'] || 'all', ['api', 'worker', 'all'] as const, problems),
    trustProxy: publicUrl.startsWith('https://') || env['TRUST_PROXY'] === 'true',
    metricsPort: env['METRICS_PORT'] ? portFrom('METRICS_PORT', env['METRICS_PORT'], problems) : undefined,
    demoPassword: demoPasswordFrom(env['DEMO_PASSWORD'], problems),
    smtpUrl: urlFrom('SMTP_URL', env['SMTP_URL'], ['smtp:', 'smtps:'], problems),
    smtpFrom: env['SMTP_FROM'] || undefined,
    oidc: oidcFrom(env, problems),
    simulatedClock: oneOf('CLOCK', env['CLOCK'] || 'real', ['real', 'simulated'] as const, problems) === 'simulated',
    auditRetentionDays: retentionFrom(env['AUDIT_RETENTION_DAYS'], problems),
    handoverUndoHours: hoursFrom('HANDOVER_UNDO_HOURS', env['HANDOVER_UNDO_HOURS'], 24, problems),
    empty: args.includes('--empty'),
  };
  for (const unknown of args.filter((arg) => arg !== '--empty'))
    problems.push(`${unknown} is not an option; there is --empty`);
  oneOf('LOG_LEVEL', env['LOG_LEVEL'] || 'info', LOG_LEVELS, problems);
  if (config.process !== 'all' && !databaseUrl) {
    problems.push('PROCESS=api or worker needs DATABASE_URL: only PROCESS=all brings its own database');
  }
  if (problems.length > 0) throw new ConfigRefused(problems);
  return config;
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : resolve(process.cwd(), path);
}

function portFrom(name: string, value: string | undefined, problems: string[]): number {
  const port = value === undefined || value === '' ? 3000 : Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  problems.push(`${name} must be a number from 0 to 65535, not "${value}"`);
  return 3000;
}

function hoursFrom(name: string, value: string | undefined, otherwise: number, problems: string[]): number {
  if (value === undefined || value === '') return otherwise;
  const hours = Number(value);
  if (Number.isInteger(hours) && hours >= 0 && hours <= 8784) return hours;
  problems.push(`${name} must be a number of hours from 0 to 8784, not "${value}"`);
  return otherwise;
}

function urlFrom(name: string, value: string | undefined, protocols: string[], problems: string[]): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  problems.push(`${name} must be a URL that starts with ${protocols.join(' or ')}//`);
  return undefined;
}

function ownerFrom(value: string | undefined, login: string | undefined, problems: string[]): string | undefined {
  const owner = urlFrom('DATABASE_OWNER_URL', value, ['postgres:', 'postgresql:'], problems);
  if (owner && !login)
    problems.push('DATABASE_OWNER_URL needs DATABASE_URL beside it, with the role the program works as');
  if (owner && login && new URL(owner).username === new URL(login).username)
    problems.push('DATABASE_OWNER_URL and DATABASE_URL name the same role: leave the first out, or name two');
  return owner;
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[], problems: string[]): T {
  if ((allowed as readonly string[]).includes(value)) return value as T;
  problems.push(`${name} must be one of ${allowed.join(', ')}, not "${value}"`);
  return allowed[0] as T;
}

/** Network logs are to be kept for six natural months (网络安全法), which are up to 184 days. */
export const LEAST_RETENTION_DAYS = 190;
const RETENTION_DAYS = 400;

function retentionFrom(value: string | undefined, problems: string[]): number {
  const days = value === undefined || value === '' ? RETENTION_DAYS : Number(value);
  if (Number.isInteger(days) && days >= LEAST_RETENTION_DAYS && days <= 36_500) return days;
  problems.push(
    `AUDIT_RETENTION_DAYS must be a number of days, at least ${LEAST_RETENTION_DAYS} (six natural months by law), not "${value}"`,
  );
  return RETENTION_DAYS;
}

/** All of it or nothing; plain http only on this machine, because the secret travels there. */
function oidcFrom(env: NodeJS.ProcessEnv, problems: string[]): IdentityProviderConfig | undefined {
  const issuer = urlFrom('OIDC_ISSUER', env['OIDC_ISSUER'], ['http:', 'https:'], problems);
  if (!issuer) return undefined;
  const { hostname, protocol } = new URL(issuer);
  if (protocol === 'http:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    problems.push('OIDC_ISSUER must be https, unless it is on this machine');
  const clientId = env['OIDC_CLIENT_ID'] || '';
  const clientSecret = env['OIDC_CLIENT_SECRET'] || '';
  if (!clientId || !clientSecret) problems.push('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET');
  return { issuer, clientId, clientSecret, name: env['OIDC_NAME'] || hostname };
}

function demoPasswordFrom(value: string | undefined, problems: string[]): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (value.length < 8) problems.push('DEMO_PASSWORD must have at least 8 characters');
  return value;
}
