import type { FieldCatalogue } from '../../../platform/conditions/condition.js';
import type { Values } from '../../../platform/conditions/evaluate.js';
import { SOURCES } from '../../customers/index.js';
import type { Lead } from '../lead.entity.js';

/**
 * What rules and criteria may ask of a lead. What somebody is reached by is asked for by its presence alone: a rule and
 * its explanation are read by people who may not read telephones.
 */
export const LEAD_FACTS: FieldCatalogue = {
  region: { type: 'text', sql: 'l.region' },
  industry: { type: 'text', sql: 'l.industry' },
  source: { type: 'choice', sql: 'l.source', choices: SOURCES },
  productInterest: { type: 'text', sql: 'l.product_interest' },
  campaign: { type: 'text', sql: 'l.campaign' },
  name: { type: 'text', sql: 'l.name' },
  stockCode: { type: 'text', sql: 'l.stock_code' },
  contactName: { type: 'text', sql: 'l.contact_name' },
  title: { type: 'text', sql: 'l.title' },
  need: { type: 'text', sql: 'l.need' },
  address: { type: 'text', sql: 'l.address' },
  hasPhone: { type: 'boolean', sql: '(l.phone IS NOT NULL)' },
  hasEmail: { type: 'boolean', sql: '(l.email IS NOT NULL)' },
  hasWechat: { type: 'boolean', sql: '(l.wechat IS NOT NULL)' },
};

const PLAIN = [
  'region',
  'industry',
  'source',
  'productInterest',
  'campaign',
  'name',
  'stockCode',
  'contactName',
  'title',
  'need',
  'address',
] as const;

/** A lead as it says itself, entered or about to be. */
export type Told = Partial<Pick<Lead, (typeof PLAIN)[number] | 'phone' | 'email' | 'wechat'>>;

/** A blank says nothing, like a field that was left out. */
export function factsOf(lead: Told): Values {
  const said = (value: string | null | undefined): string | null => value?.trim() || null;
  return {
    ...Object.fromEntries(PLAIN.map((name) => [name, said(lead[name])])),
    hasPhone: said(lead.phone) !== null,
    hasEmail: said(lead.email) !== null,
    hasWechat: said(lead.wechat) !== null,
  };
}
