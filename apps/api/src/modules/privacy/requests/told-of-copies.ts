import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Subjects } from '../../../platform/subjects/subjects.js';

/** Puts readings of personal data on the audit log, and knows the words they are told in. */
@Injectable()
export class ToldOfCopies {
  constructor(
    private readonly audit: Audit,
    private readonly subjects: Subjects,
  ) {}

  of(action: 'view' | 'export', subjectId: string): Promise<void> {
    return this.audit.note({ action, subjectType: 'subject_requests', subjectId });
  }

  words(locale: Locale): { subjects: ReturnType<Subjects['all']>; locale: Locale } {
    return { subjects: this.subjects.all(), locale };
  }
}
