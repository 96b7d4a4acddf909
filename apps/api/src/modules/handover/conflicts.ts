import { Injectable } from '@nestjs/common';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { isAsked } from '../../platform/handover/handover-source.js';
import { HandoverSources } from '../../platform/handover/handover-sources.js';
import { HandoverReach } from './handover-reach.js';
import { HandoverItems, type PlannedCount } from './handover-items.repository.js';
import { HandoverHasConflicts, HandoverIsIncomplete } from './handovers.errors.js';
import { Successors, type Successor } from './successors.repository.js';

export interface Conflict {
  readonly successorId: string;
  readonly name: string;
  readonly code: 'inactive' | 'out_of_reach' | 'cannot_see' | 'other_organisation' | 'leaving';
  /** Of the records at fault. */
  readonly kinds: readonly string[];
}

interface Taking {
  readonly successor: Successor;
  readonly kinds: readonly string[];
  readonly organisationId: string | null;
  readonly reached: boolean;
}

/**
 * Who cannot take what the plan gives him, and why. An approval may go beyond the reach of who plans, to whoever has the
 * authority, and need not be given to anybody; out of a closed organisation nothing goes.
 */
@Injectable()
export class Conflicts {
  constructor(
    private readonly items: HandoverItems,
    private readonly sources: HandoverSources,
    private readonly successors: Successors,
    private readonly reach: HandoverReach,
  ) {}

  async of({ id, personId }: { id: string; personId: string }, counts?: readonly PlannedCount[]): Promise<Conflict[]> {
    const left = (counts ?? (await this.items.counts(id))).filter(({ outcome }) => outcome === null);
    const ids = [...new Set(left.flatMap(({ successorId }) => successorId ?? []))];
    const people = await this.successors.of([...ids, personId]);
    const reached = this.reach.reachesEverybody() ? new Set(ids) : await this.reach.within(ids);
    return ids.flatMap((successorId) => {
      const successor = people.get(successorId) as Successor;
      const kinds = left.filter((row) => row.successorId === successorId).map(({ kind }) => kind);
      const organisationId = people.get(personId)?.organisationId ?? null;
      return this.judge({ successor, kinds, organisationId, reached: reached.has(successorId) });
    });
  }

  /** @throws HandoverIsIncomplete, HandoverHasConflicts */
  async mustBeNone(handover: { id: string; personId: string }): Promise<void> {
    const counts = await this.items.counts(handover.id);
    const count = this.unassigned(counts);
    if (count > 0) throw new HandoverIsIncomplete({ count });
    const conflicts = await this.of(handover, counts);
    if (conflicts.length === 0) return;
    const [why, whyEn] = (['zh-CN', 'en'] as const).map((locale) =>
      conflicts.map((conflict) => this.say(conflict, locale)).join(locale === 'en' ? '; ' : '；'),
    );
    throw new HandoverHasConflicts({ why: why ?? '', whyEn: whyEn ?? '' });
  }

  /** How much nobody would get. */
  unassigned(counts: readonly PlannedCount[]): number {
    const open = counts.filter((row) => row.successorId === null && row.outcome === null && !this.isAsked(row.kind));
    return open.reduce((sum, { count }) => sum + count, 0);
  }

  say({ code, name, kinds }: Conflict, locale: Locale): string {
    const language = locale === 'en' ? 'en' : 'zh';
    const words = kinds.map((kind) => this.sources.find(kind)?.label[language] ?? kind);
    return say(`handover.conflict.${code}`, { name, kinds: words.join(locale === 'en' ? ', ' : '、') }, locale);
  }

  private judge({ successor, kinds, organisationId, reached }: Taking): Conflict[] {
    const found = (code: Conflict['code'], of: readonly string[] = kinds): Conflict[] => [
      { successorId: successor.id, name: successor.name, code, kinds: of },
    ];
    if (!successor.active) return found('inactive');
    if (successor.leaving) return found('leaving');
    const given = kinds.filter((kind) => !this.isAsked(kind));
    if (given.length > 0 && !reached) return found('out_of_reach', given);
    if (successor.organisationId !== organisationId) return found('other_organisation');
    const blind = kinds.filter((kind) => !successor.permissions.includes(this.sources.find(kind)?.permission ?? ''));
    return blind.length > 0 ? found('cannot_see', blind) : [];
  }

  private isAsked(kind: string): boolean {
    const source = this.sources.find(kind);
    return source !== undefined && isAsked(source);
  }
}
