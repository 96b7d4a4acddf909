import { Injectable } from '@nestjs/common';
import { isCreditCode } from '@countersign/kernel';
import { hashOf, type FactCatalogue, type Facts, type Text } from '@countersign/approval-engine';
import { Approvals, Policies, type FactSources } from '../approvals/index.js';
import type { CustomerRow } from './customer.view.js';
import { GRADE_WORDS, KIND_WORDS, SIZE_WORDS, SOURCE_WORDS } from './customer-words.js';
import { CustomerIsAccepted } from './customers.errors.js';
import { Customers } from './customers.repository.js';
import { Duplicates } from './duplicates.js';

export const ADMISSION_PURPOSE = 'customer.admission';

const label = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });
const flag = (zh: string, en: string) => ({ type: 'boolean', label: label(zh, en) }) as const;

/** What a policy may ask about a new customer. */
export const ADMISSION_FACTS: FactCatalogue = {
  duplicateSuspected: flag('疑似重复', 'Suspected duplicate'),
  creditCodeValid: flag('统一社会信用代码有效', 'Credit code is valid'),
  partner: flag('渠道客户', 'Partner'),
};

export const ADMISSION_SOURCES: FactSources = {
  duplicateSuspected: label('与已有客户和线索的查重', 'Compared with the customers and leads there are'),
  creditCodeValid: label('填写的统一社会信用代码', 'The credit code that was entered'),
  partner: label('填写的客户类型', 'The kind that was entered'),
};

/**
 * 新客户审核: a customer is put up for review as it was entered. It is asked for exactly while a policy for it is in
 * force, so that an administrator turns it on by publishing one, and off by retiring it.
 */
@Injectable()
export class CustomerAdmission {
  constructor(
    private readonly customers: Customers,
    private readonly duplicates: Duplicates,
    private readonly approvals: Approvals,
    private readonly policies: Policies,
  ) {}

  async askIfRequired(id: string): Promise<void> {
    if (await this.policies.isInForceFor(ADMISSION_PURPOSE)) await this.ask(id);
  }

  /** @throws RowIsMissing, RowIsForReading, CustomerIsAccepted, refusals of the approval */
  async ask(id: string, note = ''): Promise<void> {
    await this.approvals.hold({ type: 'customer', id });
    const customer = await this.customers.getForChange(id);
    if (customer.admission === 'accepted') throw new CustomerIsAccepted({ name: customer.name });
    const row = await this.customers.show(id);
    customer.admission = 'in_review';
    customer.admissionHash = hashOf(snapshotOf(row));
    await this.customers.save(customer);
    await this.putUp(row, customer.version, note);
  }

  private async putUp(row: CustomerRow, version: number, note: string): Promise<void> {
    const { id, ownerId, name, number } = row;
    await this.approvals.open({
      purpose: ADMISSION_PURPOSE,
      ownerId,
      subject: { type: 'customer', id, title: name, number, version, snapshot: snapshotOf(row) },
      facts: await this.factsOf(row),
      summary: { amount: null, ratio: null, customerName: name },
      note,
    });
  }

  private async factsOf({ name, creditCode, kind }: CustomerRow): Promise<Facts> {
    const known = await this.duplicates.known({ name, creditCode });
    return {
      // The customer itself is found too, exactly; anything else that is found is a doubt.
      duplicateSuspected: known.some(({ kind: how, object }) => how === 'similar' || object === 'lead'),
      creditCodeValid: creditCode !== null && isCreditCode(creditCode),
      partner: kind === 'partner',
    };
  }
}

/** The document is a Chinese one, whoever reads it: its hash must not depend on the reader. */
function snapshotOf(row: CustomerRow): object {
  const { number, name, industry, registeredAddress, creditCode, region, mainNeeds } = row;
  const { primaryContactName: contact, ownerName: owner, parentName: parent } = row;
  return {
    ...{ number, name, creditCode, industry, companySize: wordOf(SIZE_WORDS, row.companySize), registeredAddress },
    ...{ region, kind: wordOf(KIND_WORDS, row.kind), parent, source: wordOf(SOURCE_WORDS, row.source) },
    ...{ grade: wordOf(GRADE_WORDS, row.grade), contact, mainNeeds, owner },
  };
}

/** The word people write first for what is stored. */
function wordOf(words: Readonly<Record<string, string>>, stored: string): string {
  return Object.entries(words).find(([, value]) => value === stored)?.[0] ?? stored;
}
