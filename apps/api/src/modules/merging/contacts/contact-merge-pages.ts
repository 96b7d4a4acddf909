import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import type { ListQuery } from '../../../platform/listing/list-query.js';
import type { Page } from '../../../platform/listing/listing.js';
import { Contacts, contactView } from '../../customers/index.js';
import { countsView } from '../customer-merge.view.js';
import { CONTACT_PLAN } from './contact-fields.js';
import { ContactMergeChecks } from './contact-merge-checks.js';
import { contactMergeView, type ContactMergePreviewView, type ContactMergeView } from './contact-merge.view.js';
import { ContactMerges } from './contact-merges.repository.js';
import { ContactMoves } from './contact-moves.repository.js';

/** Merges of contacts as they go over the wire, and what one would come to. */
@Injectable()
export class ContactMergePages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: Contacts,
    private readonly merges: ContactMerges,
    private readonly moves: ContactMoves,
    private readonly checks: ContactMergeChecks,
  ) {}

  async list(query: ListQuery, locale: Locale): Promise<Page<ContactMergeView>> {
    const { items, page } = await this.merges.list(query);
    return { items: items.map((row) => contactMergeView(row, this.work.now, locale)), page };
  }

  async show(id: string, locale: Locale): Promise<ContactMergeView> {
    return contactMergeView(await this.merges.show(id), this.work.now, locale);
  }

  /** @throws RowIsMissing where the reader does not see both */
  async preview(survivorId: string, loserId: string, locale: Locale): Promise<ContactMergePreviewView> {
    await this.checks.mustSee([survivorId, loserId]);
    const me = this.work.principal;
    const [survivor, loser] = [await this.contacts.get(survivorId), await this.contacts.get(loserId)];
    const obstacles = await this.checks.obstacles(survivor, loser);
    return {
      survivor: contactView(await this.contacts.show(survivorId), me, locale),
      loser: contactView(await this.contacts.show(loserId), me, locale),
      fields: CONTACT_PLAN.fields
        .filter((field) => this.checks.reads(field))
        .map((field) => ({
          field,
          differs: CONTACT_PLAN.differs(field, survivor, loser),
          sides: CONTACT_PLAN.sidesOf(field),
          usual: CONTACT_PLAN.usualSide(field, survivor, loser),
        })),
      moves: countsView(await this.moves.counts(loserId, survivorId), locale),
      obstacles: obstacles.map(({ code, params }) => ({ code, detail: say(code, params, locale) })),
    };
  }
}
