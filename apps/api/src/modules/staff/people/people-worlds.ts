import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { RoleGivings } from '../../org/index.js';
import { Settings } from '../settings.js';
import { Staff, type KnownNode } from '../staff.repository.js';
import type { PersonRow } from './person-row.js';
import { PlaceNames } from './place-names.js';
import type { PeopleWorld } from './plan-people.js';

/** Reads what a file of people is held against. */
@Injectable()
export class PeopleWorlds {
  constructor(
    private readonly clock: Clock,
    private readonly staff: Staff,
    private readonly settings: Settings,
    private readonly givings: RoleGivings,
  ) {}

  async around(rows: readonly PersonRow[]): Promise<PeopleWorld & { positions: readonly KnownNode[] }> {
    const today = this.clock.today();
    const setting = await this.settings.on(
      rows.map(({ from }) => from),
      today,
    );
    const known = { department: await this.staff.nodes('department'), position: await this.staff.nodes('position') };
    const kept = new Map<string, PlaceNames>();
    const places = (day: string): PlaceNames => {
      const names = kept.get(day) ?? new PlaceNames(setting(day).org, known, day);
      kept.set(day, names);
      return names;
    };
    const people = await this.staff.people(today);
    return { today, people, setting, places, giving: await this.givings.load(), positions: known.position };
  }
}
