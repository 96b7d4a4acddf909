import { Injectable } from '@nestjs/common';
import { mayDo, type Principal } from '../../../platform/access/principal.js';
import { QueryIsInvalid } from '../../../platform/http/http.errors.js';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { CompanyOffices, PERMISSIONS } from '../../org/index.js';
import type { Finding, OneCheck, Question } from './question.js';
import { Responsible } from './responsible.repository.js';

/** Has she the permission? If not: which roles would give it, and who gives roles. */
@Injectable()
export class PermissionCheck implements OneCheck {
  constructor(
    private readonly responsible: Responsible,
    private readonly offices: CompanyOffices,
  ) {}

  /** @throws QueryIsInvalid for a permission there is none of */
  async find({ permission: code }: Question, me: Principal, locale: Locale): Promise<Finding | null> {
    if (!code) return null;
    const known = PERMISSIONS.find((each) => each.code === code);
    if (!known) throw new QueryIsInvalid({ name: 'permission' }, [{ pointer: '?permission', code: 'field.pattern' }]);
    const what = locale === 'en' ? known.allows.en : known.allows.zh;
    if (mayDo(me, code)) return { passed: true, detail: say('why.permission.held', { what }, locale) };
    const office = await this.offices.note(me.personId, [code], locale);
    if (office !== null) return { passed: false, detail: office };
    const found = await this.responsible.rolesWith(code);
    const roles = found.map(({ id, name, nameEn }) => ({ id, name: (locale === 'en' && nameEn) || name }));
    const names = roles.map(({ name }) => name).join(locale === 'en' ? ', ' : '、');
    return {
      passed: false,
      detail: say(me.byToken ? 'why.permission.carried' : 'why.permission.missing', { what, code }, locale),
      roles,
      ask: await this.responsible.givers(),
      request: say('why.ask.permission', { me: me.name, what, code, roles: names }, locale),
      sendable: !me.byToken,
    };
  }
}
