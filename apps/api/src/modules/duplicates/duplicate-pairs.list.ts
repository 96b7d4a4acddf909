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

const SIDES = [
  ['one', 1],
  ['other', 2],
] as const;

const shown = SIDES.map(
  ([
    side,
    n,
  ]) => `coalesce(c${n}.name, l${n}.name, k${n}.name) AS "${side}Name", coalesce(c${n}.number, l${n}.number, k${n}.number) AS "${side}Number",
    o${n}.id AS "${side}OwnerId", o${n}.name AS "${side}OwnerName", e${n}.id AS "${side}CustomerId", e${n}.name AS "${side}CustomerName"`,
);
const joined = SIDES.map(
  ([side, n]) => `LEFT JOIN customers c${n} ON c${n}.id = p.${side}_id LEFT JOIN leads l${n} ON l${n}.id = p.${side}_id
    LEFT JOIN contacts k${n} ON k${n}.id = p.${side}_id LEFT JOIN customers e${n} ON e${n}.id = k${n}.customer_id
    LEFT JOIN shown_owners o${n} ON o${n}.id = coalesce(c${n}.owner_id, l${n}.owner_id, k${n}.owner_id)`,
);

/** Both records as the reader sees them; the row policy has left out the pairs of which she does not see both. */
export const PAIR_SHAPE = {
  select: `p.id, p.version, p.one_object AS "oneObject", p.one_id AS "oneId", p.other_object AS "otherObject", p.other_id AS "otherId",
    p.verdict, p.score, p.reasons, p.created_at AS "foundAt", p.dismissed_at AS "dismissedAt", d.name AS "dismissedByName", p.dismissed_by AS "dismissedById",
    ${shown.join(', ')}`,
  joins: `LEFT JOIN shown_owners d ON d.id = p.dismissed_by ${joined.join(' ')}`,
} satisfies ListShape;
