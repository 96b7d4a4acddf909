import type { FactCatalogue, FactSpec, Text } from '@countersign/approval-engine';
import { Injectable } from '@nestjs/common';
import { RoutingDirectory } from '../approvals/index.js';
import { Catalogue } from '../catalog/index.js';
import { Customers } from '../customers/index.js';
import { OTHER } from './deal-facts.js';

/** The choices among a deal's facts that the house makes itself, with the words it has for them today. */
@Injectable()
export class DealWords {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly customers: Customers,
    private readonly directory: RoutingDirectory,
  ) {}

  async fill(facts: FactCatalogue): Promise<FactCatalogue> {
    const { positions } = await this.directory.names();
    const words = {
      families: named(await this.catalogue.families()),
      customerRegion: named(await this.customers.regions()),
      submitterPositions: positions,
    };
    const filled = Object.entries(words).map(([field, values]) => [field, withValues(facts[field], values)] as const);
    return { ...facts, ...Object.fromEntries(filled) };
  }
}

function named(words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(words.map((word) => [word, word]));
}

function withValues(spec: FactSpec | undefined, words: ReadonlyMap<string, string>): FactSpec {
  if (spec?.type !== 'enum' && spec?.type !== 'choices') throw new Error('Only a choice can be filled with words.');
  const labels = [...words].map(([value, name]): [string, Text] => [value, { 'zh-CN': name, en: name }]);
  return {
    ...spec,
    values: [...[...words.keys()].filter((value) => value !== OTHER), OTHER],
    labels: { ...Object.fromEntries(labels), ...spec.labels },
  };
}
