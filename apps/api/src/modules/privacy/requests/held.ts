import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import type { SubjectName } from '../../../platform/subjects/subject.js';
import { excerptsOf, type Identifiers } from './identifiers.js';
import { Places, type Place } from './places.repository.js';
import type { SubjectRequest } from './subject-request.entity.js';
import { WhoIsMeant } from './who-is-meant.js';

/** A place with what stands there now, as the person is told of it. */
export interface Held extends Place {
  readonly record: (SubjectName & { readonly page: string | null }) | null;
  /** The value where it is hers, some words around her where a text names her, null where the record only points at her. */
  readonly text: string | null;
}

export const MOST_SHOWN = 1_000;

/** Reads what was found as it is now; as the house, because a request is about everything the company holds. */
@Injectable()
export class ReadHeld {
  constructor(
    private readonly work: UnitOfWork,
    private readonly places: Places,
    private readonly whoIsMeant: WhoIsMeant,
    private readonly subjects: Subjects,
  ) {}

  /** @returns the first thousand, and how many there are */
  async execute(
    request: Pick<SubjectRequest, 'id' | 'person' | 'records' | 'excluded'>,
  ): Promise<{ held: Held[]; places: Place[] }> {
    return this.work.asHouse(async () => {
      const places = await this.places.of(request.id);
      const { identifiers } = await this.whoIsMeant.execute(request);
      const names = await this.subjects.names(places.slice(0, MOST_SHOWN).map((place) => this.subjectOf(place)));
      const held: Held[] = [];
      for (const place of places.slice(0, MOST_SHOWN)) held.push(await this.read(place, identifiers, names));
      return { held, places };
    });
  }

  private async read(place: Place, identifiers: Identifiers, names: ReadonlyMap<string, SubjectName>): Promise<Held> {
    const row = place.relation === 'named' ? null : await this.places.row(place.table, place.key);
    const value = textOf(row?.[place.column]);
    const text = place.relation === 'mention' ? excerptsOf(value ?? '', identifiers).join(' / ') || null : value;
    const ref = this.subjectOf(place) ?? on(row);
    const name = ref ? (names.get(ref.id) ?? (await this.subjects.names([ref])).get(ref.id)) : undefined;
    const page = name && this.subjects.find(name.type)?.page.replace(':id', name.id);
    return { ...place, record: name ? { ...name, page: page ?? null } : null, text };
  }

  private subjectOf({ table, key }: Place): { type: string; id: string } | null {
    const type = this.subjects.all().find((subject) => subject.table === table)?.type;
    return type ? { type, id: key } : null;
  }
}

/** A note or a file says itself what it is on. */
const on = (row: Readonly<Record<string, unknown>> | null): { type: string; id: string } | null => {
  const [type, id] = [row?.['subject_type'], row?.['subject_id']];
  return typeof type === 'string' && typeof id === 'string' ? { type, id } : null;
};

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
    ? value.join('、')
    : JSON.stringify(value);
}
