/** Where records that a link may name are found, and where their pages are. */
const PLACES: Readonly<Record<string, { path: string; route: string }>> = {
  lead: { path: '/leads', route: 'lead' },
  customer: { path: '/customers', route: 'customer' },
  contact: { path: '/contacts', route: 'contact' },
  opportunity: { path: '/opportunities', route: 'opportunity' },
  quote: { path: '/quotes', route: 'quote' },
  contract: { path: '/contracts', route: 'contract' },
  project: { path: '/projects', route: 'project' },
  asset: { path: '/assets', route: 'asset' },
  product: { path: '/products', route: 'product' },
};

export function placeOf(target: string | null): { path: string; route: string } | null {
  return (target && PLACES[target]) || null;
}
