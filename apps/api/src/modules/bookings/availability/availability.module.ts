import { defineModule } from '../../../platform/module.ts';

export const availabilityModule = defineModule({ name: 'bookings/availability' });
