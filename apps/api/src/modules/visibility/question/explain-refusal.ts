import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Locale } from '../../../platform/http/locale.js';
import type { Check, ExplanationView } from './explanation.view.js';
import { FieldCheck } from './field-check.js';
import { PermissionCheck } from './permission-check.js';
import { RecordCheck } from './record-check.js';
import { ShareCheck } from './share-check.js';
import type { Finding, Question } from './question.js';

/** "Why can I not …": everything that is asked before a record itself is, in that order, up to the first no. */
@Injectable()
export class ExplainRefusal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly permission: PermissionCheck,
    private readonly record: RecordCheck,
    private readonly share: ShareCheck,
    private readonly field: FieldCheck,
  ) {}

  async execute(question: Question, locale: Locale): Promise<ExplanationView> {
    const me = this.work.principal;
    const findings: (Finding & { check: Check })[] = [];
    for (const check of ['permission', 'record', 'share', 'field'] as const) {
      const finding = await this[check].find(question, me, locale);
      if (!finding) continue;
      findings.push({ check, ...finding });
      if (!finding.passed) break;
    }
    const last = findings.at(-1);
    const failed = last && !last.passed ? last : null;
    return {
      allowed: !failed,
      checks: findings.map(({ check, passed, detail }) => ({ check, passed, detail })),
      roles: failed?.roles ?? [],
      ask: failed?.ask ?? [],
      request: failed?.request ?? null,
      sendable: failed?.sendable ?? false,
    };
  }
}
