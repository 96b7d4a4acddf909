import { ApiProperty } from '@nestjs/swagger';
import { say } from '../../../platform/http/domain-error.js';
import { IntegerField, TextField } from '../../../platform/http/fields.js';
import type { Locale } from '../../../platform/http/locale.js';
import { SealCheckView, sealCheckView } from '../../../platform/sealing/check.view.js';
import type { AuditFinding } from './audit-finding.js';
import type { AuditVerification } from './audit-verifications.repository.js';
import type { KeptRoot } from './check-chain.js';
import type { AuditSeal } from './entry-seal.js';

export class AuditPartView {
  @ApiProperty({ description: 'The month, YYYY-MM' })
  month: string;

  @ApiProperty({ type: 'integer', description: 'Entries of it under this seal' })
  entries: number;

  @ApiProperty({ description: 'Root of the Merkle tree over them; empty where the month was dropped' })
  root: string;
}

/** A seal as it is published: whoever keeps it elsewhere can tell later whether anything before it was changed. */
export class AuditRootView {
  @ApiProperty({ type: 'integer', description: '1, 2, 3 … without a gap' })
  number: number;

  @ApiProperty({ enum: ['entries', 'drop'], description: 'Of entries, or of the dropping of a month' })
  kind: string;

  @ApiProperty({ format: 'date-time', description: 'When it was made' })
  sealedAt: string;

  @ApiProperty({ description: 'Every entry above this number …' })
  afterId: string;

  @ApiProperty({ description: '… up to this one' })
  upToId: string;

  @ApiProperty({ type: 'integer', description: 'How many entries it is about' })
  entries: number;

  @ApiProperty({ type: [AuditPartView], description: 'By month' })
  parts: AuditPartView[];

  @ApiProperty({ description: 'The root before, or 64 zeros' })
  previousHash: string;

  @ApiProperty({ description: 'The root: SHA-256 of all of the above' })
  hash: string;
}

export class AuditRootsView {
  @ApiProperty({ description: 'What the file is, for who keeps it' })
  format: string;

  @ApiProperty({ type: [AuditRootView], description: 'Oldest first' })
  items: AuditRootView[];
}

export class LogStateView {
  @ApiProperty({ type: 'integer', description: 'Whole months go once they are older than so many days' })
  retentionDays: number;

  @ApiProperty({ type: [String], description: 'The months that are there, oldest first; some are made ahead' })
  months: string[];

  @ApiProperty({ type: [String], description: 'The months that were old enough and went' })
  dropped: string[];

  @ApiProperty({ type: 'integer', description: 'Entries no seal covers yet' })
  unsealed: number;

  @ApiProperty({ type: AuditRootView, nullable: true, description: 'The newest seal' })
  lastSeal: AuditRootView | null;
}

/** A root that was kept elsewhere, to be looked for in the chain. */
export class KeptRootDto {
  @IntegerField({ min: 1, max: 2_000_000_000, optional: true, describe: 'Number of a seal that was kept elsewhere' })
  number?: number;

  @TextField({ pattern: /^[0-9a-f]{64}$/, max: 64, optional: true, describe: 'Its hash' })
  hash?: string;
}

export class AuditFindingView {
  @ApiProperty({ description: 'What is wrong: a stable code' })
  code: string;

  @ApiProperty({ description: "The same in the reader's language" })
  text: string;

  @ApiProperty({ type: 'integer', description: 'The seal that shows it' })
  seal: number;

  @ApiProperty({ type: String, nullable: true, description: 'The entry' })
  entryId: string | null;
}

export class AuditVerificationView extends SealCheckView {
  @ApiProperty({ type: 'integer', description: 'Entries checked' })
  entries: number;

  @ApiProperty({ type: 'integer', description: 'Entries no seal covered at the time' })
  unsealed: number;

  @ApiProperty({ type: [AuditFindingView], description: 'What is not as it was sealed; the first 200' })
  findings: AuditFindingView[];
}

/** @returns null unless both are given: half a root proves nothing */
export function keptRoot({ number, hash }: KeptRootDto): KeptRoot | null {
  return number && hash ? { number, hash } : null;
}

export function rootView(seal: AuditSeal): AuditRootView {
  return { ...seal, parts: [...seal.parts] };
}

export function auditVerificationView(last: AuditVerification | null, locale: Locale): AuditVerificationView {
  if (!last) return { status: 'never', entries: 0, unsealed: 0, seals: 0, findings: [] };
  const { entries, unsealed, findings } = last;
  return {
    ...sealCheckView(last),
    entries,
    unsealed,
    findings: findings.map((finding) => findingView(finding, locale)),
  };
}

function findingView(finding: AuditFinding, locale: Locale): AuditFindingView {
  const { code, seal, entryId } = finding;
  return { code, text: say(`audit.finding.${code}`, { ...finding }, locale), seal, entryId };
}
