import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { CustomObjects, type OwnFieldWord } from '../../platform/custom/custom-objects.js';
import type { Locale } from '../../platform/http/locale.js';
import type { Subject } from '../../platform/subjects/subject.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { People } from '../org/index.js';
import type { FieldChange } from './changes.timeline.js';

type OwnWords = ReadonlyMap<string, OwnFieldWord>;

/** What stands in a history for columns and values: names of people and records, and of fields of the installation's own. */
@Injectable()
export class ChangeWords {
  constructor(
    private readonly people: People,
    private readonly subjects: Subjects,
    private readonly objects: CustomObjects,
  ) {}

  /** One change for each field of the installation's own that became another; what is hidden from the reader is none. */
  async spread(subject: Subject, changed: readonly FieldChange[][], locale: Locale): Promise<FieldChange[][]> {
    const isCustom = ({ column }: FieldChange): boolean => column === 'custom';
    if (!this.objects.find(subject.type) || !changed.some((each) => each.some(isCustom))) return [...changed];
    const words = await this.objects.keeper.words(subject.type, locale);
    return changed.map((changes) =>
      changes.flatMap((change) => (isCustom(change) ? ownChanges(change, words) : [change])),
    );
  }

  /** Ids of people and records among the changed values, by the name they are known by. */
  async namesIn({ references = {} }: Subject, changed: readonly FieldChange[]): Promise<Map<string, string>> {
    const refs = changed.flatMap(({ column, own, before, after }) => {
      const type = own?.reference ?? references[column];
      return type ? [before, after].flatMap((id) => (typeof id === 'string' ? [{ type, id }] : [])) : [];
    });
    const people = await this.people.names(refs.filter(({ type }) => type === 'person').map(({ id }) => id));
    const records = await this.subjects.names(refs);
    return new Map([...people, ...[...records.values()].map(({ id, name }) => [id, name] as const)]);
  }
}

function ownChanges({ before, after }: FieldChange, words: OwnWords): FieldChange[] {
  const [was, now] = [before ?? {}, after ?? {}] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(was), ...Object.keys(now)])].flatMap((code) => {
    const own = words.get(code);
    if (own?.access === 'hidden' || isDeepStrictEqual(was[code], now[code])) return [];
    const change = {
      column: `custom.${code}`,
      label: own?.label ?? code,
      before: was[code] ?? null,
      after: now[code] ?? null,
    };
    return [own ? { ...change, own } : change];
  });
}
