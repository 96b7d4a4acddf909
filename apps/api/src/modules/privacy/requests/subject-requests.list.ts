import { TODAY } from '../../../platform/clock/today.sql.js';
import { recordJoins, recordSelect, type RecordRow } from '../../../platform/http/record-view.js';
import type { ListShape } from '../../../platform/listing/listing.js';
import type { ListSpec } from '../../../platform/listing/list-spec.js';
import { CHANNELS, REQUEST_KINDS, REQUEST_STATUSES, type SubjectRequest } from './subject-request.entity.js';

type Shown =
  | 'number'
  | 'kind'
  | 'status'
  | 'channel'
  | 'person'
  | 'identity'
  | 'receivedOn'
  | 'dueOn'
  | 'records'
  | 'excluded'
  | 'search'
  | 'searchedAt'
  | 'proposedAt'
  | 'decidedAt'
  | 'answer'
  | 'closedAt'
  | 'certificate';

export interface SubjectRequestRow extends RecordRow, Pick<SubjectRequest, Shown> {
  overdue: boolean;
  proposedById: string | null;
  proposedByName: string | null;
  decidedById: string | null;
  decidedByName: string | null;
  closedById: string | null;
  closedByName: string | null;
}

const OVERDUE = `coalesce(x.closed_at IS NULL AND x.due_on < ${TODAY}, false)`;

export const SUBJECT_REQUEST_LIST: ListSpec = {
  name: 'subject-requests',
  table: 'subject_requests x',
  alias: 'x',
  fields: {
    kind: { type: 'choice', sql: 'x.kind', choices: REQUEST_KINDS },
    status: { type: 'choice', sql: 'x.status', choices: REQUEST_STATUSES },
    channel: { type: 'choice', sql: 'x.channel', choices: CHANNELS },
    dueOn: { type: 'date', sql: 'x.due_on' },
    overdue: { type: 'boolean', sql: OVERDUE },
  },
  sorts: {
    dueOn: { sql: 'x.due_on', cast: 'date' },
    createdAt: { sql: 'x.created_at', cast: 'timestamptz' },
  },
  defaultSort: '-createdAt',
  search: ['x.number'],
};

export const SUBJECT_REQUEST_SHAPE = {
  joins: `${recordJoins('x')} LEFT JOIN shown_owners pro ON pro.id = x.proposed_by LEFT JOIN shown_owners dec ON dec.id = x.decided_by
    LEFT JOIN shown_owners fin ON fin.id = x.closed_by`,
  select: `${recordSelect('x')}, x.number, x.kind, x.status, x.channel, x.person, x.identity, x.received_on::text AS "receivedOn", x.due_on::text AS "dueOn",
    x.records, x.excluded, x.search, x.searched_at AS "searchedAt", x.answer, x.certificate, x.closed_at AS "closedAt", x.closed_by AS "closedById",
    fin.name AS "closedByName", x.proposed_at AS "proposedAt", x.proposed_by AS "proposedById", pro.name AS "proposedByName",
    x.decided_at AS "decidedAt", x.decided_by AS "decidedById", dec.name AS "decidedByName", ${OVERDUE} AS overdue`,
} satisfies ListShape;
