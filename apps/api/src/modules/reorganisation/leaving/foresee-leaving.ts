import { Injectable } from '@nestjs/common';
import type { OrgDirectory } from '@countersign/approval-engine';
import { addDays, startOfBusinessDay } from '@countersign/kernel';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ForeseeRehoming, RoutingDirectory, type RehomingForecast } from '../../approvals/index.js';
import { ForeseeHoles } from '../../policies/index.js';
import { holdersOf, officesOf, type Office } from '../radar/offices.js';

export interface Leaving {
  /** The organisation of tomorrow, without her. */
  readonly org: OrgDirectory;
  readonly forecast: RehomingForecast;
  /** Positions and departments for which nobody is left, and policies that name her. */
  readonly lost: readonly Office[];
  readonly headed: readonly { id: string; name: string; acting: boolean }[];
  /** Who reports to her. */
  readonly reports: readonly string[];
  /** Whom she acts for, and who acts for her, from tomorrow on. */
  readonly represents: readonly string[];
  readonly representedBy: readonly string[];
}

/** What would happen if somebody were not there any more from tomorrow on; asked as the house, and nothing is written. */
@Injectable()
export class ForeseeLeaving {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: RoutingDirectory,
    private readonly foresee: ForeseeRehoming,
    private readonly policies: ForeseeHoles,
  ) {}

  execute(personId: string): Promise<Leaving> {
    return this.work.asHouse(async () => {
      const tomorrow = await this.directory.asOf(startOfBusinessDay(addDays(this.clock.today(), 1)));
      const org = without(tomorrow, personId);
      const offices = officesOf(await this.policies.inForce(), tomorrow);
      return {
        ...ties(tomorrow, personId),
        org,
        forecast: await this.seats(personId, org),
        lost: lost(offices, org, personId),
      };
    });
  }

  private async seats(personId: string, org: OrgDirectory): Promise<RehomingForecast> {
    const forecasts: RehomingForecast[] = [];
    for (const approval of await this.foresee.with(personId))
      forecasts.push(await this.foresee.execute(approval, org, new Date(org.asOf)));
    return {
      moves: forecasts.flatMap(({ moves }) => moves),
      represented: forecasts.flatMap(({ represented }) => represented),
      stalls: forecasts.flatMap(({ stalls }) => stalls),
    };
  }
}

function without(org: OrgDirectory, personId: string): OrgDirectory {
  const people = org.people.map((person) => (person.id === personId ? { ...person, disabled: true } : person));
  return { ...org, people };
}

function lost(offices: readonly Office[], org: OrgDirectory, personId: string): Office[] {
  return offices.filter((office) => {
    const holders = holdersOf(office, org);
    return holders.some(({ id }) => id === personId) && holders.every(({ disabled }) => disabled);
  });
}

function ties(
  org: OrgDirectory,
  personId: string,
): Pick<Leaving, 'headed' | 'reports' | 'represents' | 'representedBy'> {
  const proxies = org.proxies ?? [];
  return {
    headed: org.departments.flatMap(({ id, name, headId, actingHeadId }) =>
      headId === personId || actingHeadId === personId ? [{ id, name, acting: headId !== personId }] : [],
    ),
    reports: org.people.filter(({ superiorId, disabled }) => superiorId === personId && !disabled).map(({ id }) => id),
    represents: proxies.filter(({ proxy }) => proxy === personId).map(({ principal }) => principal),
    representedBy: proxies.filter(({ principal }) => principal === personId).map(({ proxy }) => proxy),
  };
}
