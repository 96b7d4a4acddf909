import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/http/locale.js';
import { refView } from '../../platform/http/views.js';
import { People } from '../org/index.js';
import { Conflicts } from './conflicts.js';
import { HandoverItems } from './handover-items.repository.js';
import type { HandoverRow } from './handovers.repository.js';
import { Instead } from './instead.js';
import { PreviewKinds } from './preview-kinds.js';
import type { HandoverPreviewView } from './preview.view.js';

/** What would become of everything, in counts; the plan it counts is the one that is carried out. */
@Injectable()
export class ShowPreview {
  constructor(
    private readonly items: HandoverItems,
    private readonly kinds: PreviewKinds,
    private readonly instead: Instead,
    private readonly conflicts: Conflicts,
    private readonly people: People,
  ) {}

  async execute(handover: HandoverRow, locale: Locale): Promise<HandoverPreviewView> {
    const language = locale === 'en' ? 'en' : 'zh';
    const counts = await this.items.counts(handover.id);
    const conflicts = await this.conflicts.of(handover, counts);
    const names = await this.people.names(counts.map(({ successorId }) => successorId));
    return {
      kinds: this.kinds.of(handover, counts, language),
      shares: counts.map(({ successorId, ...row }) => ({
        ...row,
        successor: refView(successorId, names.get(successorId ?? '')),
      })),
      unassigned: this.conflicts.unassigned(counts),
      instead: await this.instead.counted(handover, locale),
      staying: await this.kinds.staying(handover, language),
      conflicts: conflicts.map((conflict) => ({
        ...{ successor: refView(conflict.successorId, conflict.name), code: conflict.code },
        detail: this.conflicts.say(conflict, locale),
      })),
    };
  }
}
