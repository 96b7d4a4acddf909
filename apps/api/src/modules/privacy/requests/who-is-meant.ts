import { Injectable } from '@nestjs/common';
import { digitsOf, identifiersOf, isMobile, type Identifiers } from './identifiers.js';
import { Persons, type PersonRow } from './persons.repository.js';
import type { AskedFor, FoundRecord, SubjectRequest } from './subject-request.entity.js';

export interface Meant {
  readonly rows: readonly PersonRow[];
  readonly records: readonly FoundRecord[];
  readonly identifiers: Identifiers;
}

/** Who knows one number of hers learns of another by the record that holds both; three times is far enough. */
const ROUNDS = 3;

/** Which contacts and leads are the person who asks, and everything these say she is known by; as the house. */
@Injectable()
export class WhoIsMeant {
  constructor(private readonly persons: Persons) {}

  async execute({
    person,
    records,
    excluded,
  }: Pick<SubjectRequest, 'person' | 'records' | 'excluded'>): Promise<Meant> {
    const chosen = records.filter(({ by }) => by.includes('chosen')).map(({ id }) => id);
    const others = new Set(excluded);
    let rows: readonly PersonRow[] = [];
    let identifiers = identifiersOf([{ ...person, phones: [person.phone] }]);
    let found: readonly FoundRecord[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const known = identifiers;
      rows = await this.persons.known({
        ...known,
        ids: chosen,
        phones: [...known.phones, ...lineOf(person)],
        company: person.company,
      });
      found = rows.map((row) => ({ type: row.type, id: row.id, by: reasonsFor(row, known, chosen) }));
      const hers = rows.filter(({ id }) => !others.has(id));
      identifiers = identifiersOf([
        { ...person, phones: [person.phone] },
        ...hers.map((row) => ({ ...row, phones: [row.mobile] })),
      ]);
      if (JSON.stringify(identifiers) === JSON.stringify(known)) break;
    }
    return { rows, records: found, identifiers };
  }
}

/** A number of a switchboard finds her together with her name alone. */
const lineOf = ({ phone }: AskedFor): string[] => (phone && !isMobile(phone) ? [digitsOf(phone)] : []);

function reasonsFor(row: PersonRow, known: Identifiers, chosen: readonly string[]): FoundRecord['by'] {
  const by: FoundRecord['by'][number][] = [];
  if (chosen.includes(row.id)) by.push('chosen');
  if (row.mobile && known.phones.includes(digitsOf(row.mobile))) by.push('phone');
  if (row.email && known.emails.includes(row.email.trim().toLowerCase())) by.push('email');
  if (row.wechat && known.wechats.some((wechat) => wechat.toLowerCase() === row.wechat?.trim().toLowerCase()))
    by.push('wechat');
  return by.length > 0 ? by : ['name'];
}
