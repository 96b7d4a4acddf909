import type { FactCatalogue, FactSpec, Text } from '@countersign/approval-engine';
import { Injectable } from '@nestjs/common';
import { positionName, RoutingDirectory } from '../approvals/index.js';
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
      submitterPositions: new Map([...positions.keys()].map((code) => [code, wordFor(code, positions)])),
    };
    const filled = Object.entries(words).map(([field, values]) => [field, withValues(facts[field], values)] as const);
    return { ...facts, ...Object.fromEntries(filled) };
  }
}

/** What the house calls something is the same in either language. */
function named(words: readonly string[]): ReadonlyMap<string, Text> {
  return new Map(words.map((word) => [word, { 'zh-CN': word, en: word }]));
}

function wordFor(code: string, positions: ReadonlyMap<string, string>): Text {
  return { 'zh-CN': positionName(code, positions, 'zh-CN'), en: positionName(code, positions, 'en') };
}

function withValues(spec: FactSpec | undefined, words: ReadonlyMap<string, Text>): FactSpec {
  if (spec?.type !== 'enum' && spec?.type !== 'choices') throw new Error('Only a choice can be filled with words.');
  return {
    ...spec,
    values: [...[...words.keys()].filter((value) => value !== OTHER), OTHER],
    labels: { ...Object.fromEntries(words), ...spec.labels },
  };
}
