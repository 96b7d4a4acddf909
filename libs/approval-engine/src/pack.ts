import { canonicalJson } from '@countersign/kernel';
import { runCases, type CasesRun, type GoldenCase } from './cases.ts';
import { checkPolicy, type Finding } from './check-policy.ts';
import { hashOf } from './hash.ts';
import type { OrgDirectory } from './org.ts';
import type { Policy } from './policy.ts';

export const PACK_FORMAT = 'countersign.policy-pack/1';

/** A policy with its matrices, the cases that prove it, and a sample organisation in which they can be run anywhere. */
export interface Pack {
  readonly format: typeof PACK_FORMAT;
  readonly purpose: string;
  readonly policy: Policy;
  readonly cases: readonly GoldenCase[];
  readonly organisation: OrgDirectory;
  /** SHA-256 of everything else as canonical JSON. */
  readonly hash: string;
}

export type PackContent = Omit<Pack, 'format' | 'hash'>;

/** Why something handed in as a pack is none. */
export type PackFault =
  | { readonly code: 'pack_malformed'; readonly params: { readonly member: string } }
  | { readonly code: 'pack_format_unknown'; readonly params: { readonly format: unknown } }
  | { readonly code: 'pack_altered'; readonly params: { readonly stated: unknown; readonly actual: string } }
  | { readonly code: 'pack_faulty'; readonly params: { readonly findings: readonly Finding[] } };

export function packOf({ purpose, policy, cases, organisation }: PackContent): Pack {
  const content = { format: PACK_FORMAT, purpose, policy, cases, organisation } as const;
  return { ...content, hash: hashOf(content) };
}

/** The pack as a file: one spelling for one pack, so that equal packs are equal byte for byte. */
export function writePack(pack: Pack): string {
  return `${canonicalJson(pack)}\n`;
}

/** Takes nothing on trust: shape, hash and policy are looked at before anything is believed. */
export function readPack(value: unknown): { readonly pack: Pack } | { readonly fault: PackFault } {
  const member = malformedMember(value);
  if (member !== null) return { fault: { code: 'pack_malformed', params: { member } } };
  const { format, hash: stated, ...content } = value as Pack;
  if (format !== PACK_FORMAT) return { fault: { code: 'pack_format_unknown', params: { format } } };
  const pack = packOf(content);
  if (stated !== pack.hash) return { fault: { code: 'pack_altered', params: { stated, actual: pack.hash } } };
  const findings = checkPolicy(pack.policy).filter(({ severity }) => severity === 'error');
  return findings.length > 0 ? { fault: { code: 'pack_faulty', params: { findings } } } : { pack };
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
  ];
  return members.find(([, holds]) => !holds)?.[0] ?? null;
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
