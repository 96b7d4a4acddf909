import { Injectable, type Type } from '@nestjs/common';
import { shapeOf, type Answer } from '../http/amount-views.js';
import { CustomObjects, type CustomObject, type Json } from './custom-objects.js';

/**
 * The one place where the installation's own fields of an answer become what its reader may see of them, wherever in it a
 * record is shown, so that no page or list can forget to.
 */
@Injectable()
export class CustomInAnswers {
  private readonly carrying = new WeakMap<Type, boolean>();

  constructor(private readonly objects: CustomObjects) {}

  /** Changes the answer itself. */
  async complete(body: unknown, { view, isList }: Answer): Promise<void> {
    if (!this.carries(view)) return;
    const found = new Map<CustomObject, Json[]>();
    this.gather(isList ? (body as { items: unknown }).items : body, view, found);
    for (const [object, records] of found) await this.objects.keeper.show(object, records);
  }

  private gather(value: unknown, view: Type, found: Map<CustomObject, Json[]>): void {
    if (Array.isArray(value)) for (const each of value) this.gather(each, view, found);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const object = this.objectOf(view);
    if (object) found.set(object, [...(found.get(object) ?? []), value as Json]);
    for (const { name, type } of shapeOf(view).properties)
      if (type && this.carries(type)) this.gather((value as Json)[name], type, found);
  }

  /** Whether such a record may stand in it, at any depth. */
  private carries(view: Type): boolean {
    const known = this.carrying.get(view);
    if (known !== undefined) return known;
    // A view that stands in itself carries what the rest of it does.
    this.carrying.set(view, false);
    const carries =
      this.objectOf(view) !== undefined || shapeOf(view).properties.some(({ type }) => type && this.carries(type));
    this.carrying.set(view, carries);
    return carries;
  }

  private objectOf(view: Type): CustomObject | undefined {
    return this.objects.all().find((each) => each.view === view || view.prototype instanceof each.view);
  }
}
