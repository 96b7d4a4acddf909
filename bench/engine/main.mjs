import { backTest, packs, publishedPolicies, route, shippedPacks } from '../../libs/approval-engine/src/index.ts';
import { dealsOf } from './deals.mjs';

/** What the pure library does on one core, without a database, a server or a clock. */
const org = shippedPacks['001-quote'].organisation;
const deals = dealsOf(10_000);

console.log(`node ${process.version}, ${deals.length} deals, ${org.people.length} people\n`);
console.log('| What | Result |\n|---|--:|');
for (const code of ['001-quote', '001-contract', '003-contract'])
  row(`route + explain, ${code}`, `${perSecond(routesOf(packs[code]))} deals/s`);
for (const code of ['001-quote', '001-contract'])
  row(`back-test of 10,000 deals, ${code}`, `${seconds(replayOf(code))} s`);

/** Every deal through one policy, with every reason and counterfactual; [003] has its own people and facts. */
function routesOf(policy) {
  const { organisation } = shippedPacks[policy.code];
  const cases =
    policy.code === '003-contract'
      ? deals.map(({ facts }) => ({ facts: directorsFacts(facts), submitter: 'sales-east' }))
      : deals;
  return () => {
    for (const { facts, submitter } of cases) route(policy, facts, organisation, submitter);
    return cases.length;
  };
}

function directorsFacts({ amount, ratio }) {
  return { amount, customerInCrm: true, margin: ratio - 4000, contractType: ['product', 'service'][ratio % 2] };
}

/** Version 1 in force, version 2 with another threshold as the draft: both routed for every deal, and compared. */
function replayOf(code) {
  const active = publishedPolicies.find((policy) => policy.code === code);
  const draft = JSON.parse(JSON.stringify(active).replaceAll('"value":4500', '"value":4700'));
  const history = deals.map((deal) => {
    const routing = route(active, deal.facts, org, deal.submitter);
    return { ...deal, then: routing.plan ?? null };
  });
  return () => {
    const report = backTest({ history, active, draft, org: () => org, measures: { amount: 'amount', ratio: 'ratio' } });
    if (report.unfaithful.length > 0 || report.changed === 0) throw new Error('The replay is not what it should be.');
  };
}

/** The best of five turns after a warm-up, by the processor's time: what the code costs, not what else the machine does. */
function perSecond(turn) {
  turn();
  const speeds = Array.from({ length: 5 }, () => {
    const before = spent();
    return turn() / (spent() - before);
  });
  return Math.round(Math.max(...speeds)).toLocaleString('en');
}

function seconds(turn) {
  turn();
  const times = Array.from({ length: 5 }, () => {
    const before = spent();
    turn();
    return spent() - before;
  });
  return Math.min(...times).toFixed(2);
}

/** Seconds of processor time so far, in all threads: the garbage collector's helpers count too. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

function row(what, result) {
  console.log(`| ${what} | ${result} |`);
}
