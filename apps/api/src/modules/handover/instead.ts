import { Injectable } from '@nestjs/common';
import { isAsked, type HandoverSource, type Meant } from '../../platform/handover/handover-source.js';
import type { Locale } from '../../platform/http/locale.js';
import { refView } from '../../platform/http/views.js';
import { People } from '../org/index.js';
import { AskedItems } from './asked-items.js';
import type { HandoverRow } from './handovers.repository.js';
import type { InsteadShareView, InsteadView } from './preview.view.js';

/** What would go otherwise than planned, with the names of who was meant and who would get it. */
@Injectable()
export class Instead {
  constructor(
    private readonly asked: AskedItems,
    private readonly people: People,
  ) {}

  /** Counted by people and by reason: what it is about is not told here. */
  async counted(handover: HandoverRow, locale: Locale): Promise<InsteadShareView[]> {
    const found = await this.asked.foreseen(handover, locale);
    const names = await this.people.names(found.flatMap(({ meantFor, takerId }) => [meantFor, takerId]));
    const ref = (id: string | null) => refView(id, names.get(id ?? ''));
    const alike = new Map<string, InsteadShareView>();
    for (const { meantFor, takerId, code, detail } of found) {
      const key = [meantFor, takerId, code, detail].join();
      const count = (alike.get(key)?.count ?? 0) + 1;
      alike.set(key, { successor: ref(meantFor), to: ref(takerId), code, detail, count });
    }
    return [...alike.values()];
  }

  /** By record, of those that have not gone yet. */
  async of(
    source: HandoverSource,
    leaverId: string,
    rows: readonly (Meant & { readonly outcome: string | null })[],
    locale: Locale,
  ): Promise<Map<string, InsteadView>> {
    const left = rows.filter(({ outcome }) => outcome === null);
    if (!isAsked(source) || left.length === 0) return new Map();
    const foreseen = await this.asked.foresee(source, leaverId, left, locale);
    const names = await this.people.names(foreseen.map(({ takerId }) => takerId));
    return new Map(
      foreseen.map(({ id, takerId, code, detail }) => [
        id,
        { to: refView(takerId, names.get(takerId ?? '')), code, detail },
      ]),
    );
  }
}
