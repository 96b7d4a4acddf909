import { ApiProperty } from '@nestjs/swagger';
import { say, texts } from '../../../platform/http/domain-error.js';
import { columnWord, saidOr, tableWord, type Vocabulary } from '../../../platform/subjects/words.js';
import { RELATIONS, TREATMENTS, type Relation, type Treatment } from './classification.js';
import type { Held } from './held.js';
import { HOLD_CODES, type Hold } from './holds.js';
import type { PersonRow } from './persons.repository.js';
import type { Place } from './places.repository.js';
import type { SubjectRequestRow } from './subject-requests.list.js';

texts({
  'privacy.field.audit_log.before': { zh: '变更记录', en: 'Entries of changes' },
  'privacy.field.match_records.keys': { zh: '用于查重', en: 'For finding duplicates' },
  'privacy.field.idempotency_keys.body': { zh: '已返回的内容', en: 'What was answered' },
  'privacy.field.idempotency_keys.refusal': { zh: '已返回的拒绝', en: 'What was refused' },
});

const TEXT = { type: String, nullable: true } as const;
const BASES = ['chosen', 'phone', 'email', 'wechat', 'name'] as const;

export class PersonRecordView {
  @ApiProperty({ enum: ['contact', 'lead'], description: 'What it is' })
  type: PersonRow['type'];

  @ApiProperty({ format: 'uuid', description: 'Its id' })
  id: string;

  @ApiProperty({ description: 'Its number' })
  number: string;

  @ApiProperty({ ...TEXT, description: 'Whom it names' })
  name: string | null;

  @ApiProperty({ ...TEXT, description: 'The company' })
  company: string | null;

  @ApiProperty({ enum: BASES, isArray: true, description: 'By what it was found' })
  by: readonly string[];

  @ApiProperty({ description: 'An officer says that it is somebody else' })
  excluded: boolean;

  @ApiProperty({ description: 'It lies in the recycle bin, or another took its place' })
  discarded: boolean;

  @ApiProperty({ description: 'Its page in the browser' })
  page: string;
}

export class HeldRecordView {
  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ description: 'Number' })
  number: string;

  @ApiProperty({ ...TEXT, description: 'Its page in the browser' })
  page: string | null;
}

export class HeldView {
  @ApiProperty({ description: 'What kind of record' })
  object: string;

  @ApiProperty({ description: 'Which field of it' })
  field: string;

  @ApiProperty({ type: HeldRecordView, nullable: true, description: 'The record, or the one it hangs on' })
  record: HeldRecordView | null;

  @ApiProperty({ enum: RELATIONS, description: 'hers, pointing at her, or a text that names her' })
  relation: Relation;

  @ApiProperty({ ...TEXT, description: 'What stands there; of a text that names her some words around her name' })
  text: string | null;

  @ApiProperty({ enum: TREATMENTS, description: 'What an erasure does with it' })
  treatment: Treatment;

  @ApiProperty({ enum: [...HOLD_CODES, null], nullable: true, description: 'Why it stays' })
  hold: Hold | null;

  @ApiProperty({ ...TEXT, description: 'The same in a sentence' })
  reason: string | null;

  @ApiProperty({ enum: ['done', 'kept', null], nullable: true, description: 'What an erasure did with it' })
  outcome: 'done' | 'kept' | null;
}

export class TreatedView {
  @ApiProperty({ enum: TREATMENTS, description: 'What an erasure does' })
  treatment: Treatment;

  @ApiProperty({ type: 'integer', description: 'In how many places' })
  places: number;
}

export class HeldsView {
  @ApiProperty({
    type: [PersonRecordView],
    description: 'Contacts and leads that are she, or that were found and are not',
  })
  records: PersonRecordView[];

  @ApiProperty({ type: [TreatedView], description: 'How many places are treated in which way' })
  treated: TreatedView[];

  @ApiProperty({ type: [HeldView], description: 'The places, hers first; the first thousand' })
  items: HeldView[];

  @ApiProperty({ type: 'integer', description: 'How many there are' })
  total: number;
}

export function heldView(held: Held, words: Vocabulary): HeldView {
  const { table, column, record, relation, text, treatment, hold, outcome } = held;
  return {
    ...{ relation, text, treatment, hold, outcome },
    object: tableWord(table, words),
    field: saidOr(`privacy.field.${table}.${column}`, columnWord(table, column, words), words.locale),
    record: record && { name: record.name, number: record.number, page: record.page },
    reason: hold && say(`privacy.hold.${hold}`, {}, words.locale),
  };
}

export function heldsView(
  { held, places, rows }: { held: readonly Held[]; places: readonly Place[]; rows: readonly PersonRow[] },
  { records, excluded }: Pick<SubjectRequestRow, 'records' | 'excluded'>,
  words: Vocabulary,
): HeldsView {
  const bases = new Map(records.map(({ id, by }) => [id, by]));
  return {
    records: rows.map(({ type, id, number, name, company, discarded }) => ({
      ...{ type, id, number, name, company, discarded },
      by: bases.get(id) ?? [],
      excluded: excluded.includes(id),
      page: `/${type}s/${id}`,
    })),
    treated: TREATMENTS.map((treatment) => ({
      treatment,
      places: places.filter((place) => place.treatment === treatment).length,
    })).filter(({ places: count }) => count > 0),
    items: held.map((each) => heldView(each, words)),
    total: places.length,
  };
}
