import type { Facts, PolicyContent } from './policy';

/** What a window counts together is a fact like any other, though no condition names it. */
const OTHER_DEALS = 'otherDeals';

/** A policy that declares whatever of the offered facts it asks about; what it has declared stays as it is. */
export function declaring(content: PolicyContent, offered: Facts): PolicyContent {
  const { gates, steps, matrices = {} } = content;
  const asked = JSON.stringify({ gates, steps, matrices });
  const counts = Object.values(matrices).some(({ window }) => window !== undefined);
  const missing = Object.entries(offered).filter(
    ([field]) =>
      !(field in content.facts) && (asked.includes(JSON.stringify(field)) || (counts && field === OTHER_DEALS)),
  );
  return missing.length > 0 ? { ...content, facts: { ...content.facts, ...Object.fromEntries(missing) } } : content;
}
