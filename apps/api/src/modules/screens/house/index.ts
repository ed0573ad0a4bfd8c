export { houseModule } from './house.module.ts';
