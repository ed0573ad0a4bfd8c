import { buildScene, type Scene } from '../../apps/api/src/testing/bookings.ts';
import { TEST_START } from '../../apps/api/src/testing/frozen-clock.ts';
import {
  buildDueBooking,
  type DueBooking,
  giveBankDetails,
  payByWebhook,
} from '../../apps/api/src/testing/money.ts';
import type { TestApp } from '../../apps/api/src/testing/test-app.ts';

/** A booking over ₹50,000 on 12 December, all of it paid in; it is the 2nd of November. */
export interface PaidNight {
  scene: Scene;
  booking: DueBooking;
}

export async function buildPaidNight(app: TestApp): Promise<PaidNight> {
  app.clock.moveTo(TEST_START);
  const scene = await buildScene(app);
  await giveBankDetails(app, scene.artist);
  const booking = await buildDueBooking(app, scene);
  await payByWebhook(app, booking.depositId, scene.buyer);
  await payByWebhook(app, booking.balanceId, scene.buyer);
  return { scene, booking };
}
