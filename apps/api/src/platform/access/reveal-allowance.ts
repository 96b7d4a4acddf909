import { Injectable } from '@nestjs/common';

/** Enough for a day of calls, too few to copy a customer base out by. */
export const REVEALS_A_DAY = 50;

/** How many values under masks one person has shown to her in a day; the room that keeps the rules about people says so. */
@Injectable()
export class RevealAllowance {
  /** Asked as the house. */
  aDay: () => Promise<number> = () => Promise.resolve(REVEALS_A_DAY);

  settleBy(aDay: () => Promise<number>): void {
    this.aDay = aDay;
  }
}
