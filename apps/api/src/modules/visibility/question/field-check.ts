import { Injectable } from '@nestjs/common';
import type { FieldAccess, Principal } from '../../../platform/access/principal.js';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { LIMITED_FIELDS, PERSONAL_CODES } from '../../org/index.js';
import type { Finding, OneCheck, Question } from './question.js';
import { ruleName } from '../person/circle-words.js';
import { HEADS } from '../person/holdings.js';
import { Responsible } from './responsible.repository.js';

/** Is the field hidden, masked or read only to her, and which of her roles says so? */
@Injectable()
export class FieldCheck implements OneCheck {
  constructor(private readonly responsible: Responsible) {}

  async find(question: Question, me: Principal, locale: Locale): Promise<Finding | null> {
    const code = question.field;
    if (!code) return null;
    const [object = '', name = ''] = code.split('.');
    const label = LIMITED_FIELDS[object]?.[name];
    const field = label ? (locale === 'en' ? label.en : label.zh) : code;
    const access = await this.accessTo(code, question, me);
    if (!access) return { passed: true, detail: say('why.field.open', { field }, locale) };
    const found = await this.responsible.rolesLimiting(me.personId, code);
    // What no role of hers limits is what she sees as a head alone.
    const names = found.map((role) => (locale === 'en' && role.nameEn) || role.name);
    const roles = names.join(locale === 'en' ? ', ' : '、') || ruleName(HEADS, locale);
    return {
      passed: false,
      detail: say(`why.field.${access}`, { field, roles }, locale),
      ask: await this.responsible.givers(),
      request: say('why.ask.field', { me: me.name, field }, locale),
      sendable: true,
    };
  }

  /** What her roles say; of a contact that she only looks at as a head, at most its mask. */
  private async accessTo(code: string, { record }: Question, me: Principal): Promise<FieldAccess | undefined> {
    const access = me.fields[code];
    const isMild = access === undefined || access === 'read';
    if (!isMild || record?.type !== 'contact' || !PERSONAL_CODES.includes(code)) return access;
    return (await this.responsible.onlyLooksAt(record.id)) ? 'masked' : access;
  }
}
