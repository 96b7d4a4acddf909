import { Injectable } from '@nestjs/common';
import { readsAs } from '../../platform/access/field-access.js';
import { mayDo } from '../../platform/access/principal.js';
import { readsProtected } from '../../platform/conditions/check-condition.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { HandoverSource, StayingBehind } from '../../platform/handover/handover-source.js';
import { HandoverSources } from '../../platform/handover/handover-sources.js';
import type { Locale } from '../../platform/http/locale.js';
import { refView } from '../../platform/http/views.js';
import { People } from '../org/index.js';
import { Conflicts } from './conflicts.js';
import { HandoverItems, type PlannedCount } from './handover-items.repository.js';
import type { HandoverRow } from './handovers.repository.js';
import type { HandoverKindView, HandoverPreviewView, StayingView } from './preview.view.js';

/** What would become of everything, in counts; the plan it counts is the one that is carried out. */
@Injectable()
export class ShowPreview {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: HandoverItems,
    private readonly sources: HandoverSources,
    private readonly conflicts: Conflicts,
    private readonly people: People,
  ) {}

  async execute(handover: HandoverRow, locale: Locale): Promise<HandoverPreviewView> {
    const language = locale === 'en' ? 'en' : 'zh';
    const counts = await this.items.counts(handover.id);
    const conflicts = await this.conflicts.of(handover, counts);
    const names = await this.people.names(counts.map(({ successorId }) => successorId));
    const open = counts.filter(({ successorId, outcome }) => successorId === null && outcome === null);
    return {
      kinds: this.sources.all().map((source) => this.kind(source, counts, language)),
      shares: counts.map(({ successorId, ...row }) => ({
        ...row,
        successor: refView(successorId, names.get(successorId ?? '')),
      })),
      unassigned: open.reduce((sum, { count }) => sum + count, 0),
      staying: await this.staying(handover.personId, language),
      conflicts: conflicts.map((conflict) => ({
        ...{ successor: refView(conflict.successorId, conflict.name), code: conflict.code },
        detail: this.conflicts.say(conflict, locale),
      })),
    };
  }

  private kind(source: HandoverSource, counts: readonly PlannedCount[], language: 'zh' | 'en'): HandoverKindView {
    const { kind, label, fields, permission } = source;
    const own = counts.filter((row) => row.kind === kind);
    const reads = readsAs(this.work.actor);
    return {
      ...{ kind, label: label[language], readable: mayDo(this.work.principal, permission) },
      count: own.reduce((sum, { count }) => sum + count, 0),
      fields: Object.entries(fields).flatMap(([field, { type, choices = [], protects }]) =>
        readsProtected(protects, reads) ? [{ field, type, choices: [...choices] }] : [],
      ),
    };
  }

  private async staying(personId: string, language: 'zh' | 'en'): Promise<StayingView[]> {
    const found: StayingView[] = [];
    for (const each of this.sources.staying()) {
      const n = await this.count(each, personId);
      if (n > 0) found.push({ label: each.label[language], why: each.why[language], count: n });
    }
    return found;
  }

  private async count({ count }: StayingBehind, personId: string): Promise<number> {
    const [row] = await this.work.asHouse(() => this.work.manager.query<{ n: number }[]>(count, [personId]));
    return row?.n ?? 0;
  }
}
