import { Injectable } from '@nestjs/common';
import { hiddenAmounts } from '../../platform/access/amounts.js';
import { readsField } from '../../platform/access/field-access.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { contactView, CustomerPages, type ContactRow, type Customer } from '../customers/index.js';
import { countsView } from './customer-merge.view.js';
import { MergeChecks } from './merge-checks.js';
import { AMOUNT_FIELDS, CUSTOMER_PLAN } from './merge-fields.js';
import type { MergeFieldView, MergePreviewView } from './merge-preview.view.js';
import { MOST_AT_ONCE, totalOf } from './merge-size.js';
import { PreviewParts } from './preview-parts.js';
import { samePeople } from './same-contacts.js';

/** What merging two customers would come to, and what speaks against it. */
@Injectable()
export class ShowMergePreview {
  constructor(
    private readonly work: UnitOfWork,
    private readonly checks: MergeChecks,
    private readonly pages: CustomerPages,
    private readonly parts: PreviewParts,
  ) {}

  /** @throws RowIsMissing where the reader does not see both */
  async execute(survivorId: string, loserId: string, locale: Locale): Promise<MergePreviewView> {
    await this.checks.mustSee([survivorId, loserId]);
    const me = this.work.principal;
    const { survivor, loser, contacts, counts } = await this.parts.of(survivorId, loserId);
    const obstacles = await this.checks.obstacles(survivor, loser);
    const of = (id: string): ContactRow[] => contacts.filter(({ customerId }) => customerId === id);
    return {
      survivor: await this.pages.one(survivorId),
      loser: await this.pages.one(loserId),
      fields: this.fieldsOf(survivor, loser),
      contacts: contacts.map((row) => contactView(row, me, locale)),
      samePeople: samePeople(of(survivorId), of(loserId), readsField(me.fields, 'contact.mobile')),
      moves: countsView(counts, locale),
      later: totalOf(counts) > MOST_AT_ONCE,
      obstacles: obstacles.map(({ code, params }) => ({ code, detail: say(code, params, locale) })),
    };
  }

  /** Whether two amounts differ is not told to whoever does not read them. */
  private fieldsOf(survivor: Customer, loser: Customer): MergeFieldView[] {
    const { fields } = this.work.principal;
    const hidden: readonly string[] = hiddenAmounts(fields).has('customer.amounts') ? AMOUNT_FIELDS : [];
    return CUSTOMER_PLAN.fields
      .filter((field) => !hidden.includes(field))
      .map((field) => ({
        field,
        differs: CUSTOMER_PLAN.differs(field, survivor, loser),
        sides: CUSTOMER_PLAN.sidesOf(field),
        usual: CUSTOMER_PLAN.usualSide(field, survivor, loser),
      }));
  }
}
