import { Injectable } from '@nestjs/common';
import { readsOnItsRecord } from '../../platform/access/field-access.js';
import { mayDo } from '../../platform/access/principal.js';
import { readsProtected } from '../../platform/conditions/check-condition.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { isAsked, type HandoverSource, type StayingBehind } from '../../platform/handover/handover-source.js';
import { HandoverSources } from '../../platform/handover/handover-sources.js';
import type { PlannedCount } from './handover-items.repository.js';
import type { HandoverRow } from './handovers.repository.js';
import type { HandoverKindView, StayingView } from './preview.view.js';

/** What a person has, by kind, with what a rule may ask about; and what stays with her, or goes another way. */
@Injectable()
export class PreviewKinds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sources: HandoverSources,
  ) {}

  of({ reason }: HandoverRow, counts: readonly PlannedCount[], language: 'zh' | 'en'): HandoverKindView[] {
    const going = this.sources.all().filter((source) => reason === 'leaving' || !isAsked(source));
    return going.map((source) => this.kind(source, counts, language));
  }

  async staying({ personId, reason }: HandoverRow, language: 'zh' | 'en'): Promise<StayingView[]> {
    const found: StayingView[] = [];
    for (const each of this.sources.staying().filter(({ when = reason }) => when === reason)) {
      const n = await this.count(each, personId);
      if (n > 0) found.push({ label: each.label[language], why: each.why[language], count: n });
    }
    return found;
  }

  private kind(source: HandoverSource, counts: readonly PlannedCount[], language: 'zh' | 'en'): HandoverKindView {
    const { kind, label, fields, permission, words = {} } = source;
    const own = counts.filter((row) => row.kind === kind);
    const reads = readsOnItsRecord(this.work.actor);
    const named = (choices: readonly string[]) =>
      Object.fromEntries(choices.flatMap((value) => (words[value] ? [[value, words[value][language]]] : [])));
    return {
      ...{ kind, label: label[language], readable: mayDo(this.work.principal, permission) },
      count: own.reduce((sum, { count }) => sum + count, 0),
      fields: Object.entries(fields).flatMap(([field, { type, choices = [], protects }]) =>
        readsProtected(protects, reads) ? [{ field, type, choices: [...choices], labels: named(choices) }] : [],
      ),
    };
  }

  private async count({ count }: StayingBehind, personId: string): Promise<number> {
    const [row] = await this.work.asHouse(() => this.work.manager.query<{ n: number }[]>(count, [personId]));
    return row?.n ?? 0;
  }
}
