import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { say, texts } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { COMPANY_OFFICES, PERMISSIONS } from './permission-catalogue.js';

texts({
  'role.offices_without_effect': {
    zh: '属于合资公司或代理商：角色中面向全公司的权限（{what}）对其不生效。',
    en: 'Belongs to a joint venture or an agent: what the roles allow for the whole company ({what}) is not in effect.',
  },
});

/** What is held back of the roles of somebody who is closed in, in one sentence. */
@Injectable()
export class CompanyOffices {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns null where all that these permissions say is in effect */
  async note(personId: string, permissions: readonly string[], locale: Locale): Promise<string | null> {
    const offices = PERMISSIONS.filter(({ code }) => COMPANY_OFFICES.includes(code) && permissions.includes(code));
    if (offices.length === 0 || !(await this.isClosedIn(personId))) return null;
    const names = new Set(offices.map(({ object: { name } }) => (locale === 'en' ? name.en : name.zh)));
    return say('role.offices_without_effect', { what: [...names].join(locale === 'en' ? ', ' : '、') }, locale);
  }

  private async isClosedIn(personId: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM people_closed_in WHERE person_id = $1 LIMIT 1';
    return (await this.work.asHouse(() => this.work.manager.query<unknown[]>(sql, [personId]))).length > 0;
  }
}
