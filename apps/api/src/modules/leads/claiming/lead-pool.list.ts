import type { ListSpec } from '../../../platform/listing/list-spec.js';
import { SOURCES, type Source } from '../../customers/index.js';
import { INTAKE } from '../lead.entity.js';

/** A lead as it is shown to whoever may claim it: what it is about, and nothing by which it is reached. */
export interface PooledLeadRow {
  id: string;
  number: string;
  name: string;
  source: Source;
  campaign: string | null;
  industry: string | null;
  region: string | null;
  productInterest: string | null;
  createdAt: Date;
}

export const POOLED_LEADS: ListSpec = {
  name: 'pooled-leads',
  table: 'leads l',
  alias: 'l',
  fields: {
    name: { type: 'text', sql: 'l.name' },
    source: { type: 'choice', sql: 'l.source', choices: SOURCES },
    campaign: { type: 'text', sql: 'l.campaign' },
    industry: { type: 'text', sql: 'l.industry' },
    region: { type: 'text', sql: 'l.region' },
    productInterest: { type: 'text', sql: 'l.product_interest' },
    createdAt: { type: 'instant', sql: 'l.created_at' },
  },
  sorts: {
    createdAt: { sql: 'l.created_at', cast: 'timestamptz' },
    name: { sql: 'l.name', cast: 'text' },
  },
  defaultSort: '-createdAt',
  search: ['l.name'],
};

export const POOLED_SHAPE = {
  where: () => `l.deleted_at IS NULL AND l.status = 'new' AND l.owner_id = '${INTAKE}'`,
  select: `l.id, l.number, l.name, l.source, l.campaign, l.industry, l.region, l.product_interest AS "productInterest", l.created_at AS "createdAt"`,
};
