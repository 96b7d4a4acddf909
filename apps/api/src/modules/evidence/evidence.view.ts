import { ApiProperty } from '@nestjs/swagger';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { SealCheckView, sealCheckView } from '../../platform/sealing/check.view.js';
import type { Finding } from './finding.js';
import type { Verification } from './verifications.repository.js';

/** A seal as it is published: whoever keeps it elsewhere can tell later whether anything before it was changed. */
export class RootView {
  @ApiProperty({ type: 'integer', description: '1, 2, 3 … without a gap' })
  number: number;

  @ApiProperty({ format: 'date', description: 'The business day it closes, or on which it was made on demand' })
  day: string;

  @ApiProperty({ format: 'date-time', description: 'When it was made' })
  sealedAt: string;

  @ApiProperty({ type: 'integer', description: 'Approvals acted on since the seal before' })
  instances: number;

  @ApiProperty({ type: 'integer', description: 'Actions since the seal before' })
  actions: number;

  @ApiProperty({ type: 'integer', description: 'Actions since the beginning' })
  actionsTotal: number;

  @ApiProperty({ description: 'Root of the Merkle tree over the heads of their chains' })
  merkleRoot: string;

  @ApiProperty({ description: 'The root before, or 64 zeros' })
  previousHash: string;

  @ApiProperty({ description: 'The root: SHA-256 of all of the above' })
  hash: string;
}

export class RootsView {
  @ApiProperty({ description: 'What the file is, for who keeps it' })
  format: string;

  @ApiProperty({ type: [RootView], description: 'Oldest first' })
  items: RootView[];
}

export class FindingView {
  @ApiProperty({ description: 'What is wrong: a stable code' })
  code: string;

  @ApiProperty({ description: "The same in the reader's language" })
  text: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The approval' })
  instanceId: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The first bad link: an action of that approval' })
  seq: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The seal that shows it' })
  seal: number | null;
}

export class VerificationView extends SealCheckView {
  @ApiProperty({ type: 'integer', description: 'Approvals checked' })
  instances: number;

  @ApiProperty({ type: 'integer', description: 'Actions checked' })
  actions: number;

  @ApiProperty({ type: [FindingView], description: 'What is not as it was recorded; the first 200' })
  findings: FindingView[];
}

export function verificationView(last: Verification | null, locale: Locale): VerificationView {
  if (!last) return { status: 'never', instances: 0, actions: 0, seals: 0, findings: [] };
  const { instances, actions, findings } = last;
  return {
    ...sealCheckView(last),
    instances,
    actions,
    findings: findings.map((finding) => findingView(finding, locale)),
  };
}

function findingView(finding: Finding, locale: Locale): FindingView {
  const { code, instanceId, seq, seal } = finding;
  return { code, text: say(`evidence.finding.${code}`, { ...finding }, locale), instanceId, seq, seal };
}
