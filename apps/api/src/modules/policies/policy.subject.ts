import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ApprovalSubjects, type FactSources } from '../approvals/index.js';
import { POLICY_SUBJECT, PUBLICATION_FACTS, PUBLICATION_PURPOSE } from './publication.js';

const word = (zh: string, en: string) => ({ 'zh-CN': zh, en });

const PUBLICATION_SOURCES: FactSources = {
  purposeCode: word('草稿的用途', 'What the draft decides'),
  proposer: word('提议发布的人', 'Who proposed it'),
  findings: word('发布时的策略检查', 'The check of the draft when it was proposed'),
  changesAuthority: word('与现行版本的逐项对照', 'Held against the version in force'),
};

/** How those who are asked to agree to a policy read what it changes. */
@Injectable()
export class PolicySubject implements OnModuleInit {
  constructor(private readonly subjects: ApprovalSubjects) {}

  onModuleInit(): void {
    this.subjects.register({
      type: POLICY_SUBJECT,
      name: word('审批策略', 'Approval policy'),
      link: (_, snapshot) => {
        const { policy, version } = snapshot as { policy: string; version: number };
        return `/policies/${policy}/versions/${version}`;
      },
      labels: {
        kind: word('发布或停用', 'Publication or retirement'),
        title: word('策略', 'Title'),
        policy: word('策略编码', 'Policy'),
        decides: word('用途', 'Decides'),
        version: word('版本', 'Version'),
        replaces: word('取代版本', 'Replaces version'),
        effectiveFrom: word('生效日期', 'Begins on'),
        changes: word('改动', 'Changes'),
        'changes.where': word('位置', 'Where'),
        'changes.kind': word('改动方式', 'Kind of change'),
        'changes.before': word('原来', 'Before'),
        'changes.after': word('现在', 'After'),
        warnings: word('检查提醒', 'Warnings'),
        'warnings.where': word('位置', 'Where'),
        'warnings.text': word('提醒', 'Warning'),
        casesPassed: word('通过的用例数', 'Cases passed'),
        backTest: word('回测', 'Back-test'),
        'backTest.deals': word('历史提交数', 'Submissions tried'),
        'backTest.changed': word('路线改变', 'Routes changed'),
        'backTest.lighter': word('审批变少', 'Fewer seats'),
        'backTest.heavier': word('审批变多', 'More seats'),
        contentHash: word('内容哈希', 'Hash of the content'),
      },
      purposes: [
        {
          code: PUBLICATION_PURPOSE,
          name: word('审批策略的发布', 'Publication of approval policies'),
          facts: PUBLICATION_FACTS,
          sources: PUBLICATION_SOURCES,
          words: { purposeCode: (code) => this.subjects.purpose(String(code))?.name },
        },
      ],
    });
  }
}
