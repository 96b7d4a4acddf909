import { Injectable } from '@nestjs/common';
import type { FactCatalogue } from '@countersign/approval-engine';
import { ApprovalSubjects, positionName, RoutingDirectory, type ApprovalPurpose } from '../approvals/index.js';
import { PolicyPurposeIsUnknown } from './policies.errors.js';
import { DEADLINE_ENDS, GATES, MODES, OPERATORS, RULES, STEP_KINDS, SWITCHES, VALUES } from './vocabulary.catalogue.js';
import type { FactWordView, PolicyVocabularyView, PositionWordView, PurposeWordView } from './vocabulary.view.js';

/** What a policy can be written with, here and today: the rooms' facts, this organisation's positions, the engine's words. */
@Injectable()
export class Vocabulary {
  constructor(
    private readonly subjects: ApprovalSubjects,
    private readonly directory: RoutingDirectory,
  ) {}

  /** @throws PolicyPurposeIsUnknown */
  async of(purpose?: string): Promise<PolicyVocabularyView> {
    const asked = purpose === undefined ? this.subjects.purposes() : [this.known(purpose)];
    const purposes: ApprovalPurpose[] = [];
    // One after the other: they share one connection.
    for (const each of asked) purposes.push(await filled(each));
    return {
      purposes: purposes.map(purposeWord),
      positions: await this.positions(),
      operators: OPERATORS,
      modes: MODES,
      rules: RULES,
      steps: STEP_KINDS,
      switches: SWITCHES,
      deadlines: DEADLINE_ENDS,
      gates: GATES,
      values: VALUES,
    };
  }

  /** @throws PolicyPurposeIsUnknown */
  purpose(code: string): Promise<ApprovalPurpose> {
    return filled(this.known(code));
  }

  private known(code: string): ApprovalPurpose {
    const purpose = this.subjects.purpose(code);
    if (!purpose) throw new PolicyPurposeIsUnknown({ purpose: code });
    return purpose;
  }

  private async positions(): Promise<PositionWordView[]> {
    const [{ positions }, { people }] = [await this.directory.names(), await this.directory.asItIs()];
    return [...positions.keys()].map((code) => ({
      code,
      label: { 'zh-CN': positionName(code, positions, 'zh-CN'), en: positionName(code, positions, 'en') },
      holders: people.filter((person) => !person.disabled && person.positions.includes(code)).length,
    }));
  }
}

async function filled(purpose: ApprovalPurpose): Promise<ApprovalPurpose> {
  return purpose.filled ? { ...purpose, facts: await purpose.filled() } : purpose;
}

function purposeWord({ code, name, facts }: ApprovalPurpose): PurposeWordView {
  return { code, label: name, facts: Object.entries(facts).map(factWord), catalogue: facts };
}

function factWord([key, spec]: [string, FactCatalogue[string]]): FactWordView {
  return {
    key,
    label: spec.label,
    type: spec.type,
    ...(spec.type === 'money' ? { currency: spec.currency } : {}),
    ...('values' in spec ? { values: spec.values } : {}),
    mayBeUnknown: spec.nullable === true,
    operators: OPERATORS.filter(({ types }) => types.includes(spec.type)).map(({ code }) => code),
  };
}
