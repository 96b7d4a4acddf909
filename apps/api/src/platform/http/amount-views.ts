import { SetMetadata, type CustomDecorator, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { hiddenAmounts, type AmountField } from '../access/amounts.js';
import type { Fields } from '../access/principal.js';

const GOVERNED = 'countersign:amounts-of';
const AMOUNT = 'x-amount';

/** Which limit of a role covers the figures of this view, and those of the views in it that do not say so themselves. */
export function AmountsOf(...fields: readonly AmountField[]): ClassDecorator {
  return (target) => Reflect.defineMetadata(GOVERNED, fields, target);
}

/** A figure that a role may hide: it is null then. A view with one stands, at some depth, in one with `AmountsOf`. */
export function AmountProperty(options: ApiPropertyOptions): PropertyDecorator {
  const marks: object = { nullable: true, [AMOUNT]: true };
  return ApiProperty({ ...options, ...marks });
}

export const ANSWER = 'countersign:answer';

export interface Answer {
  readonly view: Type;
  /** The view is that of one row of a page. */
  readonly isList: boolean;
}

/** What a route answers, for whoever goes over the answer before it leaves. */
export function Answers(view: Type, isList = false): CustomDecorator {
  return SetMetadata<string, Answer>(ANSWER, { view, isList });
}

/**
 * The one place where amounts are hidden: the answer itself, by what its view says of each figure, so that no list, page
 * or report can forget to. Nothing is walked for whoever has nothing hidden.
 */
export function withoutHiddenAmounts(body: unknown, { view, isList }: Answer, fields: Fields): unknown {
  const hidden = hiddenAmounts(fields);
  if (hidden.size === 0) return body;
  if (!isList) return shown(body, view, [], hidden);
  const page = body as { items: unknown };
  return { ...page, items: shown(page.items, view, [], hidden) };
}

function shown(value: unknown, view: Type, around: readonly AmountField[], hidden: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => shown(each, view, around, hidden));
  if (typeof value !== 'object' || value === null) return value;
  const { governedBy = around, properties } = shapeOf(view);
  const isCovered = governedBy.some((field) => hidden.has(field));
  const answer: Record<string, unknown> = { ...value };
  for (const { name, isAmount, type } of properties) {
    if (!(name in answer)) continue;
    if (isAmount && isCovered) answer[name] = null;
    else if (type) answer[name] = shown(answer[name], type, governedBy, hidden);
  }
  return answer;
}

interface Shape {
  readonly governedBy: readonly AmountField[] | undefined;
  readonly properties: readonly {
    readonly name: string;
    readonly isAmount: boolean;
    readonly type: Type | undefined;
  }[];
}

const shapes = new WeakMap<Type, Shape>();

/** What the documentation of a view knows of it, read once. */
export function shapeOf(view: Type): Shape {
  const known = shapes.get(view);
  if (known) return known;
  const prototype = view.prototype as object;
  const names = (Reflect.getMetadata('swagger/apiModelPropertiesArray', prototype) ?? []) as string[];
  const properties = names.map((marked) => {
    const name = marked.slice(1);
    const said = Reflect.getMetadata('swagger/apiModelProperties', prototype, name) as Record<string, unknown>;
    return { name, isAmount: said[AMOUNT] === true, type: viewIn(said['type']) };
  });
  const shape = { governedBy: Reflect.getMetadata(GOVERNED, view) as AmountField[] | undefined, properties };
  shapes.set(view, shape);
  return shape;
}

const PLAIN: ReadonlySet<unknown> = new Set([String, Number, Boolean, Date, Object, Array]);

function viewIn(type: unknown): Type | undefined {
  if (typeof type !== 'function' || PLAIN.has(type)) return undefined;
  return (type.prototype ? type : (type as () => unknown)()) as Type;
}
