import { Injectable } from '@nestjs/common';
import { NumberIsTaken, numberProblem, type NumberProblem } from '../../../platform/numbering/numbering.errors.js';
import { Numbering } from '../../../platform/numbering/numbering.js';

export interface ClaimedNumber {
  /** None where the counter is to give one. */
  readonly number?: string;
  readonly problem?: NumberProblem;
}

/** The numbers that rows of a file bring, before any of them is written. */
@Injectable()
export class ClaimedNumbers {
  constructor(private readonly numbering: Numbering) {}

  /** In the order of the rows; a number that stands there twice is the first row's. */
  async of(typed: readonly (string | undefined)[]): Promise<ClaimedNumber[]> {
    const seen = new Set<string>();
    const claimed: ClaimedNumber[] = [];
    for (const each of typed) claimed.push(await this.claim(each, seen));
    return claimed;
  }

  private async claim(typed: string | undefined, seen: Set<string>): Promise<ClaimedNumber> {
    try {
      const number = await this.numbering.claimed('XS', typed);
      if (number === null) return {};
      if (seen.has(number)) throw new NumberIsTaken({ number }, taken(number));
      seen.add(number);
      return { number };
    } catch (error) {
      const problem = numberProblem(error);
      if (!problem) throw error;
      return { problem };
    }
  }
}

const taken = (number: string) => [{ pointer: '/number', code: NumberIsTaken.code, params: { number } }];
