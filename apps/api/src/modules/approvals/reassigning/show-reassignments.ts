import { Injectable } from '@nestjs/common';
import type { Locale } from '../../../platform/http/locale.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { reassignmentView, type ReassignmentView } from './reassignment.view.js';
import { Reassignments, type ReassignmentRow } from './reassignments.repository.js';

/** Proposed reassignments for the person of the request, in her language. */
@Injectable()
export class ShowReassignments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reassignments: Reassignments,
  ) {}

  async list(locale: Locale, of: { instanceId?: string } = {}): Promise<ReassignmentView[]> {
    return (await this.reassignments.list(of)).map((row) => this.view(row, locale));
  }

  async one(id: string, locale: Locale): Promise<ReassignmentView> {
    return this.view(await this.reassignments.show(id), locale);
  }

  private view(row: ReassignmentRow, locale: Locale): ReassignmentView {
    const reader = { personId: this.work.principal.personId, mayAnswer: this.reassignments.mayAnswer(row) };
    return reassignmentView(row, reader, locale);
  }
}
