import { Injectable } from '@nestjs/common';
import { Places, type Setting } from '../org/index.js';

/** The organisation on each day on which a row of a file begins, read once for each. */
@Injectable()
export class Settings {
  constructor(private readonly places: Places) {}

  async on(days: readonly (string | undefined)[], today: string): Promise<(day: string) => Setting> {
    const wanted = new Set([today, ...days.filter((day) => day !== undefined && day > today)] as string[]);
    const settings = new Map<string, Setting>();
    for (const day of wanted) settings.set(day, await this.places.on(day));
    return (day) => settings.get(day)!;
  }
}
