import { Injectable } from '@nestjs/common';
import type { Pack } from '@countersign/approval-engine';
import type { Locale } from '../../../platform/http/locale.js';
import { Checking } from '../checking.js';
import { findingView } from '../finding.view.js';
import { ReadPolicies } from '../reading/read-policies.js';
import { TestCases } from '../test-cases.js';
import { PackCalendars } from './pack-calendars.js';
import { PackSignatures } from './pack-signatures.js';
import type { PackImportView } from './pack.view.js';

/** What a pack would change here, what this house lacks for it, how its cases go, and who answers for it. Writes nothing. */
@Injectable()
export class LookAtPack {
  constructor(
    private readonly reading: ReadPolicies,
    private readonly checking: Checking,
    private readonly testCases: TestCases,
    private readonly calendars: PackCalendars,
    private readonly signatures: PackSignatures,
  ) {}

  /** @throws PolicyPurposeIsUnknown */
  async execute(pack: Pack, locale: Locale): Promise<Omit<PackImportView, 'exists' | 'imported'>> {
    const { purpose, policy } = pack;
    const findings = await this.checking.check(policy, purpose);
    return {
      ...{ code: policy.code, purpose },
      changes: await this.reading.changesInLatest(policy.code, policy, locale),
      lacks: await this.checking.lacking(policy, locale),
      findings: findings.map((found) => findingView(found, locale)),
      cases: await this.testCases.run(policy, pack),
      signature: this.signatures.of(pack),
      calendar: await this.calendars.difference(pack.calendar),
    };
  }
}
