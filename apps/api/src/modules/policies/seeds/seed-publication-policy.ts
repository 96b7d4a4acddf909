import { Injectable } from '@nestjs/common';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { Policies } from '../../approvals/index.js';
import { publicationPolicy, PUBLICATION_PURPOSE } from '../publication.policy.js';

/** Without a rule about rules no other one could ever be changed. */
@Injectable()
@Seeds('reference', 3)
export class SeedPublicationPolicy implements Seed {
  constructor(private readonly policies: Policies) {}

  async execute(): Promise<void> {
    await this.policies.publish(PUBLICATION_PURPOSE, publicationPolicy);
  }
}
