import { Injectable } from '@nestjs/common';
import { Together } from '../../../platform/events/events.js';
import { OrganisationChanged, RightsChanged } from '../../org/index.js';
import { EndUnproved } from '../second-factor/end-unproved.js';

/** What an administrator owes at the door she owes as well where her office finds her inside. */
@Injectable()
export class OnRightsChanged {
  constructor(private readonly endUnproved: EndUnproved) {}

  @Together(RightsChanged)
  async execute(): Promise<void> {
    await this.endUnproved.execute();
  }

  /** A file of people brings roles along with positions. */
  @Together(OrganisationChanged)
  async settled(): Promise<void> {
    await this.endUnproved.execute();
  }
}
