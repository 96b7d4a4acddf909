import type { Type } from '@nestjs/common';
import { businessDate } from '@countersign/kernel';
import { exactOf } from '../conditions/formula/exact.js';
import type { FormulaType } from '../conditions/formula/formula.js';
import type { Value } from '../conditions/formula/functions.js';
import { shapeOf } from '../http/amount-views.js';
import { MoneyDto } from '../http/money.dto.js';
import { RefView } from '../http/views.js';

/** A field of a record as it is shown, that formulas may reckon with. */
export interface Reckonable {
  readonly name: string;
  readonly type: FormulaType;
  /** The limits of roles without which it would tell what its reader may not know. */
  readonly protects: readonly string[];
}

interface Said {
  readonly type?: unknown;
  readonly format?: string;
  readonly isArray?: boolean;
}

/** How a record is kept says nothing of business. */
const KEEPING = ['id', 'version', 'custom', 'can', 'sharing'];

const known = new WeakMap<Type, readonly Reckonable[]>();

/** What formulas may name of a record type, read off how it is shown. */
export function reckonableIn(type: string, view: Type): readonly Reckonable[] {
  const found = known.get(view) ?? read(type, view);
  known.set(view, found);
  return found;
}

function read(object: string, view: Type): Reckonable[] {
  const { properties, governedBy = [] } = shapeOf(view);
  return properties.flatMap(({ name, isAmount }) => {
    const said = Reflect.getMetadata('swagger/apiModelProperties', view.prototype as object, name) as Said;
    const type = KEEPING.includes(name) ? null : typeOf(said);
    return type === null ? [] : [{ name, type, protects: [...(isAmount ? governedBy : []), `${object}.${name}`] }];
  });
}

function typeOf({ type, format, isArray }: Said): FormulaType | null {
  if (isArray || format === 'uuid') return null;
  if (type === Number || type === 'integer' || type === 'number' || type === MoneyDto) return 'number';
  if (type === Boolean || type === 'boolean') return 'boolean';
  if (type === RefView) return 'text';
  if (type !== String && type !== 'string') return null;
  return format === 'date' || format === 'date-time' ? 'date' : 'text';
}

/** The value of such a field as formulas take it, from a record as it is shown or as a list reads it. */
export function reckoned(type: FormulaType, value: unknown): Value {
  if (value === null || value === undefined || value === '') return null;
  if (type === 'number') return numberIn(value);
  if (type === 'date') return dayOf(value);
  if (type === 'text' && typeof value === 'object') return String((value as { name?: unknown }).name ?? '') || null;
  return value as Value;
}

function numberIn(value: unknown): Value {
  const text = String(typeof value === 'object' ? (value as { amount?: unknown }).amount : value);
  return /^-?\d+(\.\d+)?$/.test(text) ? exactOf(text) : null;
}

function dayOf(value: unknown): string {
  if (value instanceof Date) return businessDate(value);
  const text = String(value);
  return text.length === 10 ? text : businessDate(new Date(text));
}
