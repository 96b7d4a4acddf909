import { Injectable, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../../access/principal.js';
import { localeFrom } from '../locale.js';
import { shapedAs } from './shaped.js';
import { ShownRecords, type Reader } from './shown-records.js';
import { mustHave, picked, refuse, wantedShape, type WantedShape } from './wanted-shape.js';

type Row = Record<string, unknown>;

/** Gives an answer the shape that its address asks for: records in the place of names, and no member that nobody wants. */
@Injectable()
export class ShapeAnswers {
  constructor(private readonly records: ShownRecords) {}

  /** As the reader, while her unit of work is open. @throws QueryIsInvalid */
  async execute(context: ExecutionContext, body: unknown): Promise<unknown> {
    const type = shapedAs(context);
    const request = context.switchToHttp().getRequest<FastifyRequest & { principal?: Principal }>();
    const wanted = type && wantedShape(request.query as Row);
    if (!wanted || !request.principal) return body;
    const reader = { me: request.principal, locale: localeFrom(request.headers['accept-language']) };
    this.check(type, wanted);
    const page = body as { items?: Row[] };
    const rows = page.items ?? [body as Row];
    await this.expand(type, rows, wanted.expand, reader);
    const shaped = wanted.fields ? rows.map((row) => picked(row, wanted.fields!)) : rows;
    return page.items ? { ...page, items: shaped } : shaped[0];
  }

  private check(type: string, { fields, expand }: WantedShape): void {
    for (const [first = '', second] of expand) {
      const next = this.refsOf(type).get(first);
      if (!next || (second !== undefined && !this.refsOf(next).has(second))) throw refuse('expand');
    }
    if (!fields) return;
    const expanded = new Set(expand.map(([first]) => first));
    mustHave(this.records.of(type).view, fields, (name) =>
      expanded.has(name) ? this.records.of(this.refsOf(type).get(name)!).view : undefined,
    );
  }

  private async expand(
    type: string,
    rows: readonly Row[],
    paths: readonly (readonly string[])[],
    reader: Reader,
  ): Promise<void> {
    const refs = this.refsOf(type);
    for (const name of new Set(paths.flatMap(([first]) => first ?? []))) {
      const target = refs.get(name)!;
      const ids = rows.flatMap((row) => idOf(row[name]) ?? []);
      const found = await this.records.read(target, ids, reader);
      const deeper = paths.flatMap(([first, ...rest]) => (first === name && rest.length > 0 ? [rest] : []));
      if (deeper.length > 0) await this.expand(target, [...found.values()], deeper, reader);
      for (const row of rows) row[name] = found.get(idOf(row[name]) ?? '') ?? row[name];
    }
  }

  private refsOf(type: string): ReadonlyMap<string, string> {
    return new Map(Object.entries(this.records.of(type).refs));
  }
}

const idOf = (value: unknown): string | undefined => {
  const { id } = (value ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : undefined;
};
