import type { ListShape } from '../../platform/listing/listing.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { PAIRED, PAIR_VERDICTS } from './duplicate-pair.entity.js';

export const PAIR_LIST: ListSpec = {
  name: 'duplicates',
  table: 'duplicate_pairs p',
  alias: 'p',
  fields: {
    verdict: { type: 'choice', sql: 'p.verdict', choices: PAIR_VERDICTS },
    one: { type: 'choice', sql: 'p.one_object', choices: PAIRED },
    other: { type: 'choice', sql: 'p.other_object', choices: PAIRED },
    dismissed: { type: 'boolean', sql: '(p.dismissed_at IS NOT NULL)' },
  },
  sorts: { score: { sql: 'p.score', cast: 'int' }, foundAt: { sql: 'p.created_at', cast: 'timestamptz' } },
  defaultSort: '-score',
  search: [],
};

/** Both records as the reader sees them; the row policy has left out the pairs of which she does not see both. */
export const PAIR_SHAPE = {
  select: `p.id, p.version, p.one_object AS "oneObject", p.one_id AS "oneId", p.other_object AS "otherObject", p.other_id AS "otherId",
    p.verdict, p.score, p.reasons, p.created_at AS "foundAt", p.dismissed_at AS "dismissedAt", d.name AS "dismissedByName", p.dismissed_by AS "dismissedById",
    coalesce(c1.name, l1.name) AS "oneName", coalesce(c1.number, l1.number) AS "oneNumber", o1.id AS "oneOwnerId", o1.name AS "oneOwnerName",
    coalesce(c2.name, l2.name) AS "otherName", coalesce(c2.number, l2.number) AS "otherNumber", o2.id AS "otherOwnerId", o2.name AS "otherOwnerName"`,
  joins: `LEFT JOIN owners d ON d.id = p.dismissed_by
    LEFT JOIN customers c1 ON c1.id = p.one_id LEFT JOIN leads l1 ON l1.id = p.one_id LEFT JOIN owners o1 ON o1.id = coalesce(c1.owner_id, l1.owner_id)
    LEFT JOIN customers c2 ON c2.id = p.other_id LEFT JOIN leads l2 ON l2.id = p.other_id LEFT JOIN owners o2 ON o2.id = coalesce(c2.owner_id, l2.owner_id)`,
} satisfies ListShape;
