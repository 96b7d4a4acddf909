import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Directory } from '../../org/index.js';
import type { EvidenceRecord } from '../evidence-record.js';
import { leafHash, merkleProof, type ProofStep } from '../../../platform/sealing/merkle.js';
import type { Leaf, Seal } from '../seal.js';
import { EvidenceRecords } from '../records.repository.js';
import { Seals, type SealedLeaf } from '../seals.repository.js';

export const PACK_FORMAT = 'countersign-evidence/1';

export interface SealedPoint {
  readonly seal: number;
  readonly leaf: Leaf;
  readonly proof: readonly ProofStep[];
}

/** A leaf beside the place where this approval would stand. */
export interface Neighbour {
  readonly leaf: Leaf;
  readonly position: number;
  readonly proof: readonly ProofStep[];
}

/** That a seal does not hold this approval: between these two nothing has room. */
export interface Absence {
  readonly seal: number;
  readonly left: Neighbour | null;
  readonly right: Neighbour | null;
}

/** 证据包: one approval with everything needed to check it elsewhere, without this system and without trusting it. */
export interface EvidencePack extends EvidenceRecord {
  readonly format: typeof PACK_FORMAT;
  readonly exportedAt: string;
  /** Names by person id, as they are today. */
  readonly people: Readonly<Record<string, string>>;
  /** Where each seal found this approval, with the way from there to the root. */
  readonly sealed: readonly SealedPoint[];
  /** Where it had not moved since the seal before; left out once its end is sealed, on which nothing follows. */
  readonly absent: readonly Absence[];
  /** The seals since it was submitted. */
  readonly seals: readonly Seal[];
}

@Injectable()
export class ExportEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly records: EvidenceRecords,
    private readonly seals: Seals,
    private readonly directory: Directory,
    private readonly audit: Audit,
  ) {}

  /** @throws RowIsMissing also for an approval the reader may not see */
  async execute(instanceId: string): Promise<EvidencePack> {
    const record = await this.records.get(instanceId);
    await this.audit.note({ action: 'download', subjectType: 'approval_instances', subjectId: instanceId });
    const leaves = (await this.seals.sealed([instanceId])).get(instanceId) ?? [];
    const seals = (await this.seals.all()).filter(
      ({ sealedAt, number }) => sealedAt >= record.instance.submittedAt || number >= (leaves[0]?.seal ?? Infinity),
    );
    const isSealedToItsEnd = record.instance.finishedAt !== null && leaves.at(-1)?.seq === record.actions.length;
    return {
      format: PACK_FORMAT,
      exportedAt: this.work.now.toISOString(),
      ...record,
      people: await this.namesIn(record),
      sealed: await this.points(leaves),
      absent: isSealedToItsEnd ? [] : await this.absences(instanceId, seals, leaves),
      seals,
    };
  }

  private async absences(instanceId: string, seals: readonly Seal[], named: readonly SealedLeaf[]): Promise<Absence[]> {
    const absences: Absence[] = [];
    for (const { number } of seals.filter((seal) => named.every((leaf) => leaf.seal !== seal.number))) {
      const all = await this.seals.leavesOf(number);
      const hashes = all.map(leafHash);
      const room = all.filter((leaf) => leaf.instanceId < instanceId).length;
      const at = (position: number): Neighbour | null => {
        const leaf = all[position];
        return leaf ? { leaf, position, proof: merkleProof(hashes, position) } : null;
      };
      absences.push({ seal: number, left: at(room - 1), right: at(room) });
    }
    return absences;
  }

  private async points(leaves: readonly SealedLeaf[]): Promise<SealedPoint[]> {
    const points: SealedPoint[] = [];
    for (const { seal, ...leaf } of leaves) {
      const all = await this.seals.leavesOf(seal);
      const position = all.findIndex(({ instanceId }) => instanceId === leaf.instanceId);
      points.push({ seal, leaf, proof: merkleProof(all.map(leafHash), position) });
    }
    return points;
  }

  private async namesIn({ instance, actions }: EvidenceRecord): Promise<Record<string, string>> {
    const { people } = await this.directory.asItIs();
    const said = JSON.stringify({ instance, actions });
    return Object.fromEntries(people.filter(({ id }) => said.includes(id)).map(({ id, name }) => [id, name]));
  }
}
