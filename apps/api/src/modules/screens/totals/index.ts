export { totalsModule } from './totals.module.ts';
