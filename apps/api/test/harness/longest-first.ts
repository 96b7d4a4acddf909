import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take most of a minute or more, whatever the size of their files; the longest first. */
const LONG = [
  'approvals-interleavings',
  'visibility-differential',
  'handover',
  'visibility-mutations',
  'approvals-mutations',
  'pool-year',
  'real-history',
  'backup',
  'imports',
];

/**
 * On a machine that has not run them yet the larger files go first, and some of the smallest take longest: at the end one
 * would run alone, with half of the machine idle.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.spec.ts`));
      return at < 0 ? LONG.length : at;
    };
    return sorted.sort((one, other) => place(one) - place(other));
  }
}
