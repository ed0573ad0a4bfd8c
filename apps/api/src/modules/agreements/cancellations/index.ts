export { cancellationsModule } from './cancellations.module.ts';
