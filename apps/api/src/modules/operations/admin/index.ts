export { adminModule } from './admin.module.ts';
