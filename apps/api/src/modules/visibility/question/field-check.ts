import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.js';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { LIMITED_FIELDS } from '../../org/index.js';
import type { Finding, OneCheck, Question } from './question.js';
import { ruleName } from '../person/circle-words.js';
import { HEADS } from '../person/holdings.js';
import { Responsible } from './responsible.repository.js';

/** Is the field hidden, masked or read only to her, and which of her roles says so? */
@Injectable()
export class FieldCheck implements OneCheck {
  constructor(private readonly responsible: Responsible) {}

  async find({ field: code }: Question, me: Principal, locale: Locale): Promise<Finding | null> {
    if (!code) return null;
    const [object = '', name = ''] = code.split('.');
    const label = LIMITED_FIELDS[object]?.[name];
    const field = label ? (locale === 'en' ? label.en : label.zh) : code;
    const access = me.fields[code];
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
}
