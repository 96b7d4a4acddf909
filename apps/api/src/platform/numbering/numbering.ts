import { Injectable } from '@nestjs/common';
import { businessDate } from '@countersign/kernel';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { FieldProblem } from '../http/domain-error.js';
import { asTyped, exampleOf, headOf, isNumberOf, periodOf, type NumberRule } from './number-rule.js';
import { NumberIsGiven, NumberIsMalformed, NumberIsMissing, NumberIsTaken } from './numbering.errors.js';

/** A number that a record wants: what somebody typed, or the next one. */
export interface WantedNumber {
  readonly series: string;
  readonly typed: string | null | undefined;
  /** Where it stands in the body. */
  readonly pointer?: string;
}

/** Gapless document numbers: the counter's row is locked until the document it numbers is committed with it. */
@Injectable()
export class Numbering {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns for example `BJ-2026-000001`, whatever people may type. */
  async next(series: string): Promise<string> {
    const [first] = await this.nextMany(series, 1);
    return first as string;
  }

  /** `count` consecutive numbers of one series, for a batch that is written together; those that somebody has typed are left out. */
  async nextMany(series: string, count: number): Promise<string[]> {
    return this.take(series, await this.rule(series), count);
  }

  /** The number of a record that a person enters. @throws NumberIsGiven, NumberIsMissing, NumberIsMalformed, NumberIsTaken */
  async give(series: string, typed: string | null | undefined, pointer = '/number'): Promise<string> {
    const [number] = await this.giveAll([{ series, typed, pointer }]);
    return number as string;
  }

  /**
   * The numbers of records that are entered together: none is counted before all that were typed are known to do, so that
   * a refusal leaves no gap.
   * @throws NumberIsGiven, NumberIsMissing, NumberIsMalformed, NumberIsTaken
   */
  async giveAll(wanted: readonly WantedNumber[]): Promise<string[]> {
    const each: { want: WantedNumber; rule: NumberRule; number: string | null }[] = [];
    for (const want of wanted) {
      const rule = await this.rule(want.series);
      each.push({ want, rule, number: this.typed(want, rule) });
    }
    if (each.some(({ number }) => number !== null)) {
      for (const { want, rule, number } of each) await this.claim(want, rule, number);
    }
    const given: string[] = [];
    for (const { want, rule, number } of each) given.push(number ?? (await this.nextOf(want.series, rule)));
    return given;
  }

  /**
   * The number that was typed, if one was: nobody else gets it before this transaction has ended. Nothing is counted.
   * @throws NumberIsGiven, NumberIsMissing, NumberIsMalformed, NumberIsTaken
   */
  async claimed(series: string, typed: string | null | undefined, pointer = '/number'): Promise<string | null> {
    const rule = await this.rule(series);
    const want = { series, typed, pointer };
    const number = this.typed(want, rule);
    if (number !== null) await this.claim(want, rule, number);
    return number;
  }

  /** The rule in force; of a series that has none, what they are shipped as. */
  async rule(series: string): Promise<NumberRule> {
    const [row] = await this.work.manager.query<NumberRule[]>(
      `SELECT prefix, separator, date_part AS "datePart", digits, restarts, entry, keeps_form AS "keepsForm" FROM number_rules WHERE series = $1`,
      [series],
    );
    return row ?? { ...SHIPPED, prefix: series };
  }

  /** What would be given next by this rule, if nobody else asked; nothing is counted. */
  async upcoming(series: string, rule: NumberRule, count: number): Promise<string[]> {
    const [row] = await this.work.manager.query<{ numbers: string[] }[]>(
      `SELECT f.numbers FROM free_in_number_series($1, $2, $3, greatest((SELECT last FROM number_series WHERE series = $1 AND period = $4), $6), $5) f`,
      [series, headOf(rule, this.day), rule.digits, periodOf(rule, this.day), count, await this.carried(series, rule)],
    );
    return row?.numbers ?? [];
  }

  /** Lets the counter go on under a rule that takes the place of another: it begins again no earlier than the rule says. */
  async carryOver(series: string, from: NumberRule, to: NumberRule): Promise<void> {
    const [before, after] = [periodOf(from, this.day), periodOf(to, this.day)];
    // A day's counter is no part of the year's once it counts days.
    if (after >= before) return;
    await this.work.manager.query(
      `INSERT INTO number_series (series, period, last) SELECT series, $3, last FROM number_series WHERE series = $1 AND period = $2
       ON CONFLICT (series, period) DO UPDATE SET last = greatest(number_series.last, excluded.last)`,
      [series, before, after],
    );
  }

  /** How far a counter would begin that has no row yet, and takes over from one that begins again more often. */
  private async carried(series: string, rule: NumberRule): Promise<number> {
    const now = periodOf(await this.rule(series), this.day);
    if (periodOf(rule, this.day) >= now) return 0;
    const sql = 'SELECT last FROM number_series WHERE series = $1 AND period = $2';
    const [row] = await this.work.manager.query<{ last: number }[]>(sql, [series, now]);
    return row?.last ?? 0;
  }

  private get day(): string {
    return businessDate(this.work.now);
  }

  /** What was typed, as far as that is known without the others. */
  private typed({ typed, pointer = '/number' }: WantedNumber, rule: NumberRule): string | null {
    const at = (code: string, params = {}): FieldProblem[] => [{ pointer, code, params }];
    const number = asTyped(typed ?? '');
    if (number === '') {
      if (rule.entry === 'manual') throw new NumberIsMissing({}, at(NumberIsMissing.code));
      return null;
    }
    if (rule.entry === 'automatic') throw new NumberIsGiven({}, at(NumberIsGiven.code));
    if (!isNumberOf(rule, number)) {
      const example = exampleOf(rule, this.day);
      throw new NumberIsMalformed({}, rule.keepsForm ? at('number.form.like', { example }) : at('number.form.free'));
    }
    return number;
  }

  /** Takes the turn at the counter also for a number that will be counted, so that all take them in one order. */
  private async claim(
    { series, pointer = '/number' }: WantedNumber,
    rule: NumberRule,
    number: string | null,
  ): Promise<void> {
    const sql = 'SELECT claim_in_number_series($1, $2, $3) AS free';
    const [row] = await this.work.manager.query<{ free: boolean }[]>(sql, [series, periodOf(rule, this.day), number]);
    if (number !== null && row?.free === false)
      throw new NumberIsTaken({ number }, [{ pointer, code: NumberIsTaken.code, params: { number } }]);
  }

  private async nextOf(series: string, rule: NumberRule): Promise<string> {
    const [first] = await this.take(series, rule, 1);
    return first as string;
  }

  private async take(series: string, rule: NumberRule, count: number): Promise<string[]> {
    const [row] = await this.work.manager.query<{ numbers: string[] }[]>(
      'SELECT take_from_number_series($1, $2, $3, $4, $5) AS numbers',
      [series, periodOf(rule, this.day), headOf(rule, this.day), rule.digits, count],
    );
    return row?.numbers ?? [];
  }
}

const SHIPPED: Omit<NumberRule, 'prefix'> = {
  ...{ separator: '-', datePart: 'year', digits: 6, restarts: 'year', entry: 'automatic', keepsForm: false },
};
