import {
  Bot,
  Building2,
  CopyCheck,
  Download,
  CalendarDays,
  ChartColumnBig,
  Eye,
  FilePen,
  Flag,
  FileText,
  Funnel,
  Globe,
  Handshake,
  Hash,
  HardDrive,
  HardHat,
  Import,
  IdCard,
  Inbox,
  ScanSearch,
  KeyRound,
  LayoutDashboard,
  ListChecks,
  MessagesSquare,
  Network,
  Package,
  PencilLine,
  Plane,
  Radar,
  Receipt,
  ScrollText,
  ShieldAlert,
  ShieldCheck,
  ShieldQuestionMark,
  Sparkles,
  Split,
  Stamp,
  Target,
  TextCursorInput,
  Timer,
  Trash2,
  TrendingUp,
  UserRoundSearch,
  Users,
  Waves,
  Waypoints,
  Workflow,
} from '@lucide/vue';
import { computed, type Component } from 'vue';
import { useRouter, type RouteLocationRaw } from 'vue-router';
import { useSession } from './session';

export interface NavItem {
  /** The route's name; the sentence is `nav.<name>`. */
  name: string;
  icon: Component;
  permission?: string | string[];
  /** What may be made there; the list page opens its form for `?new`. */
  create?: string;
  /** Shows how many approvals wait for this person. */
  badge?: boolean;
}

interface NavGroup {
  key: string;
  items: NavItem[];
}

/** Whoever may change many records at once. */
const BULK_EDITING = ['customer.edit', 'contact.edit', 'lead.edit', 'opportunity.edit'];

/** Whoever may take out a list. */
const EXPORTING = [
  'lead',
  'customer',
  'contact',
  'activity',
  'opportunity',
  'quote',
  'contract',
  'project',
  'asset',
  'expense',
]
  .map((noun) => `${noun}.export`)
  .concat('person.manage');

const GROUPS: NavGroup[] = [
  {
    key: 'own',
    items: [
      { name: 'workbench', icon: LayoutDashboard },
      { name: 'approvals', icon: Stamp, permission: 'approval.view', badge: true },
    ],
  },
  {
    key: 'sales',
    items: [
      { name: 'leads', icon: Sparkles, permission: 'lead.view', create: 'lead.create' },
      { name: 'lead-pool', icon: Inbox, permission: 'lead.claim' },
      { name: 'customers', icon: Building2, permission: 'customer.view', create: 'customer.create' },
      { name: 'pool', icon: Waves, permission: ['pool.claim', 'pool.assign'] },
      { name: 'countdowns', icon: Timer, permission: 'customer.view' },
      { name: 'contacts', icon: Users, permission: 'contact.view', create: 'contact.create' },
      { name: 'activities', icon: MessagesSquare, permission: 'activity.view', create: 'activity.create' },
      { name: 'opportunities', icon: Target, permission: 'opportunity.view', create: 'opportunity.create' },
      { name: 'registrations', icon: Flag, permission: 'registration.view', create: 'registration.create' },
      { name: 'quotes', icon: FileText, permission: 'quote.view' },
      { name: 'contracts', icon: FilePen, permission: 'contract.view' },
      { name: 'projects', icon: HardHat, permission: 'project.view' },
      { name: 'assets', icon: HardDrive, permission: 'asset.view', create: 'asset.create' },
      { name: 'expenses', icon: Receipt, permission: 'expense.view' },
    ],
  },
  {
    key: 'insight',
    items: [
      { name: 'funnel', icon: Funnel, permission: 'report.view' },
      { name: 'lead-conversion', icon: TrendingUp, permission: 'report.view' },
      { name: 'reports', icon: ChartColumnBig, permission: 'report.view' },
    ],
  },
  {
    key: 'admin',
    items: [
      { name: 'policies', icon: Workflow, permission: 'policy.view' },
      { name: 'imports', icon: Import, permission: 'import.run' },
      { name: 'exports', icon: Download, permission: EXPORTING },
      { name: 'bulk-edits', icon: PencilLine, permission: BULK_EDITING },
      { name: 'duplicates', icon: CopyCheck, permission: ['customer.view', 'lead.view', 'contact.view'] },
      { name: 'products', icon: Package, permission: 'product.view' },
      { name: 'process-care', icon: ShieldAlert, permission: 'approval.administer' },
      { name: 'people', icon: IdCard, permission: 'person.view' },
      { name: 'travellers', icon: Plane, permission: ['lead.assign', 'account.manage', 'traveller.relay'] },
      { name: 'reorganisation', icon: Waypoints, permission: 'organisation.plan' },
      { name: 'continuity', icon: Radar, permission: 'organisation.plan' },
      { name: 'roles', icon: KeyRound, permission: 'role.view' },
      { name: 'support-views', icon: Eye, permission: 'support.view' },
      { name: 'handovers', icon: Handshake, permission: ['handover.run', 'person.manage'] },
      { name: 'organisation', icon: Network, permission: 'person.view' },
      { name: 'audit', icon: ScrollText, permission: 'audit.view' },
      { name: 'evidence', icon: ShieldCheck, permission: 'evidence.view' },
      { name: 'recycle-bin', icon: Trash2, permission: 'recycle.view' },
    ],
  },
  {
    key: 'settings',
    items: [
      { name: 'account-rules', icon: KeyRound, permission: 'account.manage' },
      { name: 'service-accounts', icon: Bot, permission: 'account.manage' },
      { name: 'forbidden-exceptions', icon: ShieldQuestionMark, permission: 'privacy.except' },
      { name: 'forbidden-numbers', icon: ScanSearch, permission: ['privacy.except', 'privacy.scan'] },
      { name: 'subject-requests', icon: UserRoundSearch, permission: ['subject.handle', 'subject.erase'] },
      { name: 'duplicate-rules', icon: CopyCheck, permission: 'customer.rule' },
      { name: 'custom-fields', icon: TextCursorInput, permission: 'field.configure' },
      { name: 'number-rules', icon: Hash, permission: 'numbering.manage' },
      { name: 'lead-rules', icon: Split, permission: 'lead.rule' },
      { name: 'lead-criteria', icon: ListChecks, permission: 'lead.rule' },
      { name: 'lead-forms', icon: Globe, permission: 'lead.rule' },
      { name: 'pool-rules', icon: Waves, permission: 'pool.manage' },
      { name: 'working-calendar', icon: CalendarDays, permission: 'calendar.manage' },
    ],
  },
];

/** Route names that have an entry of their own. */
export const ENTRIES: ReadonlySet<string> = new Set(GROUPS.flatMap(({ items }) => items.map(({ name }) => name)));

const PHONE_TABS = ['workbench', 'leads', 'opportunities', 'customers', 'approvals'];

/** The navigation of the person who is signed in: only what exists and what they may see. */
export function useNavigation() {
  const router = useRouter();
  const session = useSession();
  const groups = computed(() =>
    GROUPS.map(({ key, items }) => ({
      key,
      items: items.filter((item) => router.hasRoute(item.name) && session.can(item.permission)),
    })).filter(({ items }) => items.length > 0),
  );
  const all = computed(() => groups.value.flatMap(({ items }) => items));
  const tabs = computed(() => PHONE_TABS.flatMap((name) => all.value.filter((item) => item.name === name)));
  const creatable = computed(() => all.value.filter(({ create }) => create && session.can(create)));
  return { groups, all, tabs, creatable };
}

/** Where the form for a new record of a list is. */
export function createRoute(item: NavItem): RouteLocationRaw {
  return { name: item.name, query: { new: '' } };
}
