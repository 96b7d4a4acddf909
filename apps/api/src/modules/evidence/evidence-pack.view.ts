import { ApiProperty } from '@nestjs/swagger';
import { RootView } from './evidence.view.js';

const ANY = { type: 'object', additionalProperties: true } as const;

export class ProofStepView {
  @ApiProperty({ enum: ['left', 'right'], description: 'Where the sibling stands' })
  side: string;

  @ApiProperty({ description: 'Hash of the sibling' })
  hash: string;
}

export class LeafView {
  @ApiProperty({ format: 'uuid', description: 'The approval' })
  instanceId: string;

  @ApiProperty({ type: 'integer', description: 'Its last action when it was sealed' })
  seq: number;

  @ApiProperty({ description: 'The hash its chain ended in' })
  head: string;
}

export class SealedPointView {
  @ApiProperty({ type: 'integer', description: 'Number of the seal' })
  seal: number;

  @ApiProperty({ type: LeafView, description: 'What the seal holds of this approval' })
  leaf: LeafView;

  @ApiProperty({ type: [ProofStepView], description: 'From the leaf up to the Merkle root of the seal' })
  proof: ProofStepView[];
}

export class NeighbourView {
  @ApiProperty({ type: LeafView, description: 'What the seal holds there' })
  leaf: LeafView;

  @ApiProperty({ type: 'integer', description: 'Its place among the leaves, from 0' })
  position: number;

  @ApiProperty({ type: [ProofStepView], description: 'From the leaf up to the Merkle root of the seal' })
  proof: ProofStepView[];
}

export class NotHeldView {
  @ApiProperty({ type: 'integer', description: 'Number of the seal' })
  seal: number;

  @ApiProperty({ type: NeighbourView, nullable: true, description: 'The leaf before the place where it would stand' })
  left: NeighbourView | null;

  @ApiProperty({ type: NeighbourView, nullable: true, description: 'The leaf after it' })
  right: NeighbourView | null;
}

/** One approval with everything needed to check it without this system; `scripts/verify-evidence.mjs` does. */
export class EvidencePackView {
  @ApiProperty({ description: 'countersign-evidence/1' })
  format: string;

  @ApiProperty({ format: 'date-time', description: 'When it was taken out' })
  exportedAt: string;

  @ApiProperty({ ...ANY, description: 'The approval as it stands' })
  instance: object;

  @ApiProperty({ ...ANY, description: 'The policy version that decided, with its content and hash' })
  policy: object;

  @ApiProperty({ type: 'array', items: ANY, description: 'What was put forward in each round' })
  rounds: readonly object[];

  @ApiProperty({ type: 'array', items: ANY, description: 'Everything that was done, with events and hashes' })
  actions: readonly object[];

  @ApiProperty({ ...ANY, nullable: true, description: 'What the approval allows' })
  grant: object | null;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Names by person id' })
  people: object;

  @ApiProperty({ type: [SealedPointView], description: 'Where seals found this approval' })
  sealed: readonly object[];

  @ApiProperty({ type: [NotHeldView], description: 'Seals since then that are shown not to hold it' })
  absent: readonly object[];

  @ApiProperty({ type: [RootView], description: 'The seals since it was submitted' })
  seals: readonly object[];
}
