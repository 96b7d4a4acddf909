import { Injectable } from '@nestjs/common';
import type { OrgDirectory } from '@countersign/approval-engine';
import { ClosedOrganisation, Company, Directory, type OrgDirectory as Organisation } from '../org/index.js';

/** The organisation as approvers are looked for in it, and the names a sentence about it needs. */
@Injectable()
export class RoutingDirectory {
  /** The engine looks people up by what it made of a directory before: the same organisation is the same object. */
  private readonly routed = new WeakMap<Organisation, OrgDirectory>();

  constructor(
    private readonly directory: Directory,
    private readonly closed: ClosedOrganisation,
    private readonly company: Company,
  ) {}

  async asItIs(): Promise<OrgDirectory> {
    return this.forRouting(await this.directory.asItIs());
  }

  /** For a past instant as it was and was known then; for one to come as it is entered now. */
  async asOf(instant: Date): Promise<OrgDirectory> {
    return this.forRouting(await this.directory.asOf(instant));
  }

  /** Names of people, as the reader may know them, and of positions, by id and by code. */
  async names(): Promise<Names> {
    const [{ people, positions }, found] = [await this.directory.asItIs(), await this.closed.people()];
    const outside = found && (await this.company.name());
    return {
      people: new Map(people.map(({ id, name }) => [id, found?.has(id) === false ? (outside ?? '') : name])),
      positions: new Map(positions.map(({ code, name }) => [code, name])),
    };
  }

  /** An organisation as the engine reads it; the same one is the same object again. */
  forRouting(organisation: Organisation): OrgDirectory {
    const known = this.routed.get(organisation);
    if (known) return known;
    const { asOf, people, departments, proxies, absences } = organisation;
    const routed = {
      asOf,
      // Nobody is looked for by what kind of organisation a department is, or by its code.
      departments: departments.map(({ code: _, kind: __, ...department }) => department),
      people: people.map(({ active, decides, ...person }) => ({
        ...person,
        disabled: !active,
        ...(decides === false ? { mayDecide: false } : {}),
      })),
      proxies,
      absences,
    };
    this.routed.set(organisation, routed);
    return routed;
  }
}

export interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly positions: ReadonlyMap<string, string>;
}
