import type { Type } from '@nestjs/common';
import { QueryIsInvalid } from '../http.errors.js';

export const MOST_PATHS = 5;
export const DEEPEST = 2;
const MOST_FIELDS = 100;
const NAME = /^[A-Za-z][A-Za-z0-9]{0,63}$/;

/** Members by name, each with those wanted of it; an empty map for all of them. */
export type Members = ReadonlyMap<string, MembersWithin>;
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- a type that names itself has to be an interface
interface MembersWithin extends Members {}

export interface WantedShape {
  readonly fields: Members | null;
  readonly expand: readonly (readonly string[])[];
}

/** What an address wants of an answer. @throws QueryIsInvalid */
export function wantedShape(query: Readonly<Record<string, unknown>>): WantedShape | null {
  const [fields, expand] = [pathsOf('fields', query['fields']), pathsOf('expand', query['expand'])];
  if (!fields && !expand) return null;
  if (expand && (expand.length > MOST_PATHS || expand.some((path) => path.length > DEEPEST))) throw refuse('expand');
  if (fields && (fields.length > MOST_FIELDS || fields.some((path) => path.length > DEEPEST + 1)))
    throw refuse('fields');
  return { fields: fields && treeOf(fields), expand: expand ?? [] };
}

function pathsOf(name: string, value: unknown): string[][] | null {
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string' || value.length > 1000) throw refuse(name);
  const paths = value.split(',').map((path) => path.trim().split('.'));
  if (paths.flat().some((step) => !NAME.test(step))) throw refuse(name);
  return paths;
}

function treeOf(paths: readonly (readonly string[])[]): Members {
  const tree = new Map<string, Map<string, never>>();
  for (const path of paths) {
    let at = tree as Map<string, Map<string, never>>;
    for (const step of path) {
      const next = at.get(step) ?? new Map<string, never>();
      at.set(step, next);
      at = next as unknown as Map<string, Map<string, never>>;
    }
  }
  return tree as unknown as Members;
}

/** @throws QueryIsInvalid where the view has no such member; of what is no view every member is taken */
export function mustHave(view: Type, fields: Members, expanded: (name: string) => Type | undefined): void {
  const members = membersOf(view);
  for (const [name, within] of fields) {
    if (!members.has(name)) throw refuse('fields');
    const inner = expanded(name) ?? members.get(name);
    if (within.size > 0 && inner) mustHave(inner, within, () => undefined);
  }
}

/** The wanted members, and always what the record is known by. */
export function picked(value: unknown, fields: Members): unknown {
  if (Array.isArray(value)) return value.map((each) => picked(each, fields));
  if (typeof value !== 'object' || value === null || fields.size === 0) return value;
  const kept = Object.entries(value).filter(([name]) => name === 'id' || name === 'version' || fields.has(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, picked(inner, fields.get(name) ?? new Map())]));
}

const PLAIN: ReadonlySet<unknown> = new Set([String, Number, Boolean, Date, Object, Array]);

/** What the documentation of a view knows of its members: their names, and their views where they have one. */
export function membersOf(view: Type): ReadonlyMap<string, Type | undefined> {
  const prototype = view.prototype as object;
  const names = (Reflect.getMetadata('swagger/apiModelPropertiesArray', prototype) ?? []) as string[];
  return new Map(
    names.map((marked) => {
      const name = marked.slice(1);
      const { type } = Reflect.getMetadata('swagger/apiModelProperties', prototype, name) as { type?: unknown };
      const isView = typeof type === 'function' && !PLAIN.has(type);
      return [name, isView ? ((type.prototype ? type : (type as () => unknown)()) as Type) : undefined];
    }),
  );
}

export function refuse(name: string): Error {
  return new QueryIsInvalid({ name }, [{ pointer: `?${name}`, code: 'query.invalid', params: { name } }]);
}
