export { detailChangesModule } from './detail-changes.module.ts';
