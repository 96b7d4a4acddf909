import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { People } from '../org/index.js';
import type { RowProblem, RowValues } from './import-target.js';

type Person = { readonly id: string; readonly name: string };

/** Finds the people that a row names in a field; null where it is empty. */
export type PersonFinder = (field: string, row: RowValues) => Person | RowProblem | null;

/** The colleagues that files name, as far as the importer finds them in the directory. */
@Injectable()
export class KnownPeople {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
  ) {}

  /** Of those who work here: by login or employee number, else by name. */
  async called(words: readonly string[]): Promise<(word: string) => readonly Person[]> {
    const asked = [...new Set(words.map((word) => word.trim()))].filter(Boolean);
    if (asked.length === 0) return () => [];
    const found = await this.work.manager.query<(Person & { keys: string[] })[]>(
      `SELECT id, name, array_remove(ARRAY[lower(login), lower(employee_no)], NULL) AS keys FROM people
       WHERE active AND (name = ANY($1::text[]) OR lower(login) = ANY($2::text[]) OR lower(employee_no) = ANY($2::text[]))`,
      [asked, asked.map((word) => word.toLowerCase())],
    );
    const findable = await this.people.findable(found.map(({ id }) => id));
    const mine = found.filter(({ id }) => findable.has(id));
    return (word) => {
      const plain = word.trim();
      const keyed = mine.filter(({ keys }) => keys.includes(plain.toLowerCase()));
      return keyed.length > 0 ? keyed : mine.filter(({ name }) => name === plain);
    };
  }

  /** For single names in these fields of the rows. */
  async finder(rows: readonly RowValues[], fields: readonly string[]): Promise<PersonFinder> {
    const words = rows.flatMap((row) => fields.flatMap((field) => (row[field] as string | undefined) ?? []));
    const called = await this.called(words);
    return (field, row) => {
      const value = row[field] as string | undefined;
      return value === undefined ? null : oneOf(field, value, called(value));
    };
  }
}

/** @returns the person, or what is wrong with the cell */
export function oneOf(field: string, value: string, found: readonly Person[]): Person | RowProblem {
  const [person, ...others] = found;
  if (!person) return { field, code: 'import.row.person_unknown', params: { value } };
  if (others.length > 0) return { field, code: 'import.row.person_ambiguous', params: { value, count: found.length } };
  return person;
}

export const isProblem = (found: object | null): found is RowProblem => found !== null && 'code' in found;
