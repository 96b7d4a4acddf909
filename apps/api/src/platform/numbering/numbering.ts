import { Injectable } from '@nestjs/common';
import { businessDate } from '@countersign/kernel';
import { UnitOfWork } from '../database/unit-of-work.js';

/** Gapless document numbers: the counter's row is locked until the document it numbers is committed with it. */
@Injectable()
export class Numbering {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns for example `BJ-2026-000001`; one series starts anew each business year. */
  async next(series: string): Promise<string> {
    const [first] = await this.nextMany(series, 1);
    return first as string;
  }

  /** `count` consecutive numbers of one series, for a batch that is written together. */
  async nextMany(series: string, count: number): Promise<string[]> {
    const year = Number(businessDate(this.work.now).slice(0, 4));
    const [row] = await this.work.manager.query<{ last: number }[]>(
      `INSERT INTO number_series (series, year, last) VALUES ($1, $2, $3)
       ON CONFLICT (series, year) DO UPDATE SET last = number_series.last + $3 RETURNING last`,
      [series, year, count],
    );
    const last = row?.last ?? count;
    return Array.from(
      { length: count },
      (_, i) => `${series}-${year}-${String(last - count + i + 1).padStart(6, '0')}`,
    );
  }
}
