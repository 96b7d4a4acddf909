import { TODAY } from '../../../platform/clock/today.sql.js';
import { recordJoins, recordSelect, type RecordRow } from '../../../platform/http/record-view.js';
import type { ListShape } from '../../../platform/listing/listing.js';
import type { ListSpec } from '../../../platform/listing/list-spec.js';
import { EXCEPTION_STATUSES, FORBIDDEN_KINDS, type ForbiddenException } from './exception.entity.js';

export interface ExceptionRow
  extends
    RecordRow,
    Pick<
      ForbiddenException,
      | 'askerId'
      | 'object'
      | 'pointer'
      | 'kind'
      | 'masked'
      | 'reason'
      | 'status'
      | 'validUntil'
      | 'decision'
      | 'decidedAt'
      | 'endedAt'
    > {
  askerName: string;
  decidedById: string | null;
  decidedByName: string | null;
  endedById: string | null;
  endedByName: string | null;
  /** It was granted, and its day is over. */
  expired: boolean;
}

export const EXCEPTION_LIST: ListSpec = {
  name: 'forbidden-exceptions',
  table: 'forbidden_exceptions x',
  alias: 'x',
  fields: {
    status: { type: 'choice', sql: 'x.status', choices: EXCEPTION_STATUSES },
    kind: { type: 'choice', sql: 'x.kind', choices: FORBIDDEN_KINDS },
    askerId: { type: 'id', sql: 'x.asker_id' },
  },
  sorts: { createdAt: { sql: 'x.created_at', cast: 'timestamptz' } },
  defaultSort: '-createdAt',
  search: ['x.reason'],
};

export const EXCEPTION_SHAPE = {
  joins: `${recordJoins('x')} JOIN shown_owners ask ON ask.id = x.asker_id LEFT JOIN shown_owners dec ON dec.id = x.decided_by
    LEFT JOIN shown_owners fin ON fin.id = x.ended_by`,
  select: `${recordSelect('x')}, x.asker_id AS "askerId", ask.name AS "askerName", x.object, x.pointer, x.kind, x.masked, x.reason, x.status,
    x.valid_until::text AS "validUntil", x.decision, x.decided_at AS "decidedAt", x.decided_by AS "decidedById", dec.name AS "decidedByName",
    x.ended_at AS "endedAt", x.ended_by AS "endedById", fin.name AS "endedByName", coalesce(x.status = 'granted' AND x.valid_until < ${TODAY}, false) AS expired`,
} satisfies ListShape;
