import { canonicalJson } from '@countersign/kernel';
import { runCases, type CasesRun, type GoldenCase } from './cases.ts';
import { checkPolicy, type Finding } from './check-policy.ts';
import { hashOf } from './hash.ts';
import type { OrgDirectory } from './org.ts';
import type { Policy } from './policy.ts';
import { present } from './present.ts';

export const PACK_FORMAT = 'countersign.policy-pack/1';

/** A policy with its matrices, the cases that prove it, and a sample organisation in which they can be run anywhere. */
export interface Pack {
  readonly format: typeof PACK_FORMAT;
  readonly purpose: string;
  readonly policy: Policy;
  readonly cases: readonly GoldenCase[];
  readonly organisation: OrgDirectory;
  /** The working time in which the house that wrote it counts its deadlines; left out where it came with none. */
  readonly calendar?: PackCalendar;
  /** SHA-256 of everything above as canonical JSON. */
  readonly hash: string;
  /** Who answers for it; left out, nobody. */
  readonly signature?: PackSignature;
}

export interface PackCalendar {
  readonly code: string;
  readonly name: string;
  readonly hours: readonly { readonly from: string; readonly to: string }[];
  /** The years whose days it states. */
  readonly years: readonly number[];
  /** Days that are not what their weekday says, by date. */
  readonly days: Readonly<Record<string, string>>;
}

/** Ed25519 over `signedText`; whoever imports it decides what the key is worth. */
export interface PackSignature {
  /** What the house that signed calls itself. */
  readonly by: string;
  /** SPKI, as base64url. */
  readonly publicKey: string;
  readonly value: string;
}

export type PackContent = Omit<Pack, 'format' | 'hash' | 'signature'>;

/** Why something handed in as a pack is none. */
export type PackFault =
  | { readonly code: 'pack_malformed'; readonly params: { readonly member: string } }
  | { readonly code: 'pack_format_unknown'; readonly params: { readonly format: unknown } }
  | { readonly code: 'pack_altered'; readonly params: { readonly stated: unknown; readonly actual: string } }
  | { readonly code: 'pack_faulty'; readonly params: { readonly findings: readonly Finding[] } };

export function packOf({ purpose, policy, cases, organisation, calendar }: PackContent): Pack {
  const content = { format: PACK_FORMAT, purpose, policy, cases, organisation, ...present({ calendar }) } as const;
  return { ...content, hash: hashOf(content) };
}

/** What a signature is made over: the whole of the pack by its hash, and the name of who signs. */
export function signedText({ format, hash }: Pack, by: string): string {
  return canonicalJson({ format, hash, by });
}

/** The pack as a file: one spelling for one pack, so that equal packs are equal byte for byte. */
export function writePack(pack: Pack): string {
  return `${canonicalJson(pack)}\n`;
}

/** Takes nothing on trust: shape, hash and policy are looked at before anything is believed. */
export function readPack(value: unknown): { readonly pack: Pack } | { readonly fault: PackFault } {
  const member = malformedMember(value);
  if (member !== null) return { fault: { code: 'pack_malformed', params: { member } } };
  const { format, hash: stated, signature, ...content } = value as Pack;
  if (format !== PACK_FORMAT) return { fault: { code: 'pack_format_unknown', params: { format } } };
  const pack = packOf(content);
  if (stated !== pack.hash) return { fault: { code: 'pack_altered', params: { stated, actual: pack.hash } } };
  const findings = checkPolicy(pack.policy).filter(({ severity }) => severity === 'error');
  if (findings.length > 0) return { fault: { code: 'pack_faulty', params: { findings } } };
  return { pack: { ...pack, ...present({ signature }) } };
}

/** Whether every golden case routes as agreed; in the pack's own sample organisation unless told otherwise. */
export function runPack(pack: Pack, org: OrgDirectory = pack.organisation): CasesRun {
  return runCases(pack.policy, pack.cases, org);
}

type Shape = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);

function malformedMember(value: unknown): string | null {
  if (!isRecord(value)) return 'pack';
  const members: readonly [string, boolean][] = [
    ['purpose', isText(value['purpose'])],
    ['policy', isRecord(value['policy'])],
    ['cases', Array.isArray(value['cases']) && value['cases'].every(isCase)],
    ['organisation', isOrganisation(value['organisation'])],
    ['calendar', value['calendar'] === undefined || isCalendar(value['calendar'])],
    ['signature', value['signature'] === undefined || isSignature(value['signature'])],
  ];
  return members.find(([, holds]) => !holds)?.[0] ?? null;
}

function isCalendar(value: unknown): boolean {
  if (!isRecord(value) || !isText(value['code']) || !isText(value['name'])) return false;
  const { hours, years, days } = value;
  const areHours =
    Array.isArray(hours) && hours.every((each) => isRecord(each) && isText(each['from']) && isText(each['to']));
  return areHours && Array.isArray(years) && years.every(Number.isSafeInteger) && isWords(days);
}

function isSignature(value: unknown): boolean {
  return isWords(value) && ['by', 'publicKey', 'value'].every((member) => Object.hasOwn(value as Shape, member));
}

function isWords(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isText);
}

function isCase(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value['facts']) || !isRecord(value['expect'])) return false;
  return isText(value['name']) && isText(value['submitter']) && isText(value['expect']['outcome']);
}

function isOrganisation(value: unknown): boolean {
  if (!isRecord(value) || !isText(value['asOf'])) return false;
  const { people, departments } = value;
  return (
    Array.isArray(people) && people.every(isPerson) && Array.isArray(departments) && departments.every(isDepartment)
  );
}

function isPerson(value: unknown): boolean {
  if (!isRecord(value) || !isText(value['id']) || !isText(value['name'])) return false;
  const { positions, departmentId, superiorId, disabled } = value;
  const holds = Array.isArray(positions) && positions.every(isText);
  return holds && isTextOrNull(departmentId) && isTextOrNull(superiorId) && typeof disabled === 'boolean';
}

function isDepartment(value: unknown): boolean {
  if (!isRecord(value) || !isText(value['id']) || !isText(value['name'])) return false;
  return isTextOrNull(value['headId']) && isTextOrNull(value['parentId']);
}
