import { addDays, compareDates } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { BodyIsInvalid } from '../../platform/http/http.errors.js';
import { ReferenceIsMissing, References } from '../../platform/subjects/references.js';
import { Catalogue, Parties } from '../catalog/index.js';
import type { PriceBasis } from './line-pricing.js';
import { mustBeWhole, type Milestone } from './milestones.js';

/** What is typed of a quote beside its lines; each part is checked when it is there. */
export interface TypedTerms {
  readonly contactId?: string | null;
  readonly signingEntityId?: string;
  readonly milestones?: readonly Milestone[];
  readonly validUntil?: string;
}

const USUAL_VALIDITY_DAYS = 30;

/** Checks the terms of a quote, and finds those nobody typed. */
@Injectable()
export class QuoteTerms {
  constructor(
    private readonly references: References,
    private readonly parties: Parties,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  /** @throws ReferenceIsMissing, BodyIsInvalid */
  async check({ contactId, signingEntityId, milestones, validUntil }: TypedTerms, customerId: string): Promise<void> {
    const within = { column: 'customer_id', id: customerId } as const;
    await this.references.mustExist([{ pointer: '/contactId', type: 'contact', id: contactId, within }]);
    if (signingEntityId) await this.mustSign(signingEntityId);
    if (milestones) mustBeWhole(milestones);
    if (validUntil && compareDates(validUntil, this.clock.today()) < 0) {
      throw new BodyIsInvalid({}, [{ pointer: '/validUntil', code: 'quote.valid_until_past' }]);
    }
  }

  usualValidity(): string {
    return addDays(this.clock.today(), USUAL_VALIDITY_DAYS);
  }

  /** The one of our companies that is offered first. @throws ReferenceIsMissing when there is none */
  async usualSigningEntity(): Promise<string> {
    const [first] = await this.parties.signingEntities();
    if (!first) throw new ReferenceIsMissing({}, [{ pointer: '/signingEntityId', code: 'reference.unknown' }]);
    return first.id;
  }

  /** Today's price list and rate, to be frozen. */
  async basisToday(currency: string): Promise<PriceBasis> {
    const list = await this.catalogue.currentPriceList();
    return { priceListId: list.id, currency, exchangeRate: await this.catalogue.exchangeRate(currency) };
  }

  private async mustSign(id: string): Promise<void> {
    const entity = await this.parties.signingEntity(id);
    if (!entity) throw new ReferenceIsMissing({}, [{ pointer: '/signingEntityId', code: 'reference.unknown' }]);
  }
}
