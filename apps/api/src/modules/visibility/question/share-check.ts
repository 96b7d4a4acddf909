import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.js';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { RecordRights } from '../../../platform/subjects/record-rights.js';
import { SeenRecords } from '../rules/seen-records.repository.js';
import type { Finding, OneCheck, Question } from './question.js';

/** What only looks at a record is done by a share for reading too. */
const LOOKS = new Set(['view', 'print', 'export', 'reveal']);

/** May she change it, or was it only shown to her? */
@Injectable()
export class ShareCheck implements OneCheck {
  constructor(
    private readonly rights: RecordRights,
    private readonly records: SeenRecords,
  ) {}

  async find({ permission, record }: Question, me: Principal, locale: Locale): Promise<Finding | null> {
    if (!record || !permission || LOOKS.has(permission.split('.')[1] ?? '')) return null;
    const right = (await this.rights.of(record.type, [record.id])).get(record.id);
    if (!right) return null;
    if (right.access !== 'read') return { passed: true, detail: say('why.share.own', {}, locale) };
    const seen = await this.records.seen(record, me);
    const label = seen?.kind.label;
    const type = label ? (locale === 'en' ? label.en.toLowerCase() : label.zh) : record.type;
    const params = { me: me.name, by: right.byName, type, title: seen?.title ?? '' };
    const isByHand = right.byId !== null && (right.reason === 'by_hand' || right.reason === 'team');
    return {
      passed: false,
      detail: say(isByHand ? 'why.share.read' : 'why.share.shown', params, locale),
      ask: isByHand
        ? [{ id: right.byId ?? '', name: right.byName ?? '' }]
        : seen
          ? [{ id: seen.ownerId, name: seen.ownerName }]
          : [],
      request: say('why.ask.share', params, locale),
      sendable: seen?.kind.shareable === true,
    };
  }
}
