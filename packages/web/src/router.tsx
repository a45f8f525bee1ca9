import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { CompanyGate } from './frame/company-gate.tsx';
import { Frame } from './frame/frame.tsx';
import { NotFound, PageFailed } from './frame/page-failed.tsx';
import { CompanyHome, HomePage } from './home/home-page.tsx';
import { PAGES } from './pages.ts';
import type { PageName } from './pages.ts';
import { parseAddress, writeAddress } from './shared/address.ts';
import { Loading } from './shared/states.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });
const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });
const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  component: lazyRouteComponent(() => import('./records/start-page.tsx'), 'StartPage'),
});
const company = createRoute({ getParentRoute: () => root, path: '/c/$company', component: CompanyGate });
// oxlint-disable-next-line typescript/no-explicit-any -- a page's module also holds what other modules use of it
type Pages = Record<string, any>;
const below = <Path extends string>(path: Path, load: () => Promise<Pages>, name: string) =>
  createRoute({ getParentRoute: () => company, path, component: lazyRouteComponent(load, name) });

/** The module of each page, and what it is called in there. */
const MODULES: Readonly<Record<PageName, readonly [load: () => Promise<Pages>, component: string]>> = {
  today: [() => import('./today/today-page.tsx'), 'TodayPage'],
  chain: [() => import('./chain/chain-page.tsx'), 'ChainPage'],
  cash: [() => import('./cash/cash-page.tsx'), 'CashPage'],
  vain: [() => import('./vain/vain-page.tsx'), 'VainPage'],
  constraint: [() => import('./constraint/constraint-page.tsx'), 'ConstraintPage'],
  approval: [() => import('./approval/approval-page.tsx'), 'ApprovalPage'],
  loyalty: [() => import('./loyalty/loyalty-page.tsx'), 'LoyaltyPage'],
  indicator: [() => import('./indicator/indicator-page.tsx'), 'IndicatorPage'],
  orientation: [() => import('./orientation/orientation-page.tsx'), 'OrientationPage'],
  time: [() => import('./time/time-page.tsx'), 'TimePage'],
  compare: [() => import('./compare/compare-page.tsx'), 'ComparePage'],
  records: [() => import('./records/records-page.tsx'), 'RecordsPage'],
  privacy: [() => import('./privacy/privacy-page.tsx'), 'PrivacyPage'],
};

const trace = () => import('./trace/trace-page.tsx');
const pages = company.addChildren([
  createRoute({ getParentRoute: () => company, path: '/', component: CompanyHome }),
  below('/trace/$receipt', trace, 'TracePage'),
  below('/act/$event', trace, 'TracePage'),
  below('/why/$claim', () => import('./shared/why-page.tsx'), 'WhyPage'),
  below('/records/$source', () => import('./records/source-page.tsx'), 'SourcePage'),
  ...PAGES.map(({ page }) => below(`/${page}`, ...MODULES[page])),
]);

/** The addresses of the product: `/c/<company>/<page>`; what a page shows of itself stands after `?`. */
export const createPages = () =>
  createRouter({
    routeTree: root.addChildren([home, start, pages]),
    parseSearch: parseAddress,
    stringifySearch: writeAddress,
    defaultPreload: 'intent',
    defaultPendingComponent: () => <Loading />,
    defaultErrorComponent: PageFailed,
    scrollRestoration: true,
  });
