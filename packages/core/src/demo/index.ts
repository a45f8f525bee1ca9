export { makeDemoCompany } from './demo-company.ts';
export type { DemoCompany } from './demo-company.ts';
