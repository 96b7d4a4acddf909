import { Injectable } from '@nestjs/common';
import type { Principal, ScopedModule } from '../../../platform/access/principal.js';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { MODULES } from '../../org/index.js';
import { circleName } from '../person/circle-words.js';
import { PersonAccess } from '../person/person-access.repository.js';
import { RowRules } from '../rules/row-rules.repository.js';
import { SeenRecords } from '../rules/seen-records.repository.js';
import type { Finding, OneCheck, Question } from './question.js';
import { Responsible } from './responsible.repository.js';

/**
 * Does she see the record? If not, nothing is said of it but what her own reach is: the same is asked and answered for a
 * record that does not exist.
 */
@Injectable()
export class RecordCheck implements OneCheck {
  constructor(
    private readonly records: SeenRecords,
    private readonly rules: RowRules,
    private readonly access: PersonAccess,
    private readonly responsible: Responsible,
  ) {}

  async find({ record }: Question, me: Principal, locale: Locale): Promise<Finding | null> {
    if (!record) return null;
    if (await this.records.seen(record, me)) return { passed: true, detail: say('why.record.seen', {}, locale) };
    const kind = this.records.find(record.type);
    const type = kind ? (locale === 'en' ? kind.label.en.toLowerCase() : kind.label.zh) : record.type;
    const params = { me: me.name, type, id: record.id };
    return {
      passed: false,
      detail: await this.reachOf(kind?.table, me, locale),
      ask: await this.responsible.superiors(me.personId),
      request: say('why.ask.record', params, locale),
      sendable: kind?.shareable === true,
    };
  }

  private async reachOf(table: string | undefined, me: Principal, locale: Locale): Promise<string> {
    const rules = table ? ((await this.rules.all()).get(table) ?? []) : [];
    const module = rules.flatMap((rule) => (rule.by === 'reach' ? [rule.module] : []))[0];
    const circles = (await this.access.circles(me.personId)).filter((circle) => circle.module === module);
    const names = circles.map((circle) => circleName(circle, locale)).join(locale === 'en' ? ', ' : '、');
    const said = module ? MODULES[module as ScopedModule] : { zh: '—', en: '—' };
    const reach = names || say('why.reach.none', {}, locale);
    return say('why.record.unseen', { module: locale === 'en' ? said.en : said.zh, reach }, locale);
  }
}
