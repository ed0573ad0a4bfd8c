import type { Express } from 'express';
import type { Adapters } from './adapters.ts';
import { developmentRoutes } from './development/routes.ts';
import { cancellationsModule } from './modules/agreements/cancellations/index.ts';
import { completionModule } from './modules/agreements/completion/index.ts';
import { contractsModule } from './modules/agreements/contracts/index.ts';
import { disputesModule } from './modules/agreements/disputes/index.ts';
import { availabilityModule } from './modules/bookings/availability/index.ts';
import { bookingsModule } from './modules/bookings/bookings/index.ts';
import { notificationsModule } from './modules/foundation/notifications/index.ts';
import { trustModule } from './modules/foundation/trust/index.ts';
import { accountsModule } from './modules/identity/accounts/index.ts';
import { bankDetailsModule } from './modules/identity/bank-details/index.ts';
import { detailChangesModule } from './modules/identity/detail-changes/index.ts';
import { profilesModule } from './modules/identity/profiles/index.ts';
import { applicationsModule } from './modules/marketplace/applications/index.ts';
import { opportunitiesModule } from './modules/marketplace/opportunities/index.ts';
import { ledgerModule } from './modules/money/ledger/index.ts';
import { paymentsModule } from './modules/money/payments/index.ts';
import { adminModule } from './modules/operations/admin/index.ts';
import { bookingScreenModule } from './modules/screens/booking/index.ts';
import { houseModule } from './modules/screens/house/index.ts';
import { opportunityScreenModule } from './modules/screens/opportunity/index.ts';
import { totalsModule } from './modules/screens/totals/index.ts';
import { collectModules, type Product } from './platform/collect-modules.ts';
import { createHttp } from './platform/http/create-http.ts';
import type { Module } from './platform/module.ts';

/** Every module of the product, each after those that it imports; `check:imports` holds them to this order. */
export const MODULES: readonly Module<Adapters>[] = [
  notificationsModule,
  trustModule,
  profilesModule,
  accountsModule,
  bankDetailsModule,
  detailChangesModule,
  availabilityModule,
  bookingsModule,
  ledgerModule,
  paymentsModule,
  contractsModule,
  completionModule,
  cancellationsModule,
  disputesModule,
  opportunitiesModule,
  applicationsModule,
  bookingScreenModule,
  opportunityScreenModule,
  houseModule,
  totalsModule,
  adminModule,
];

export interface App extends Product {
  http: Express;
}

/** The composition root: hands the adapters to the modules, and serves what they declare. No logic lives here. */
export function createApp(adapters: Adapters): App {
  const product = collectModules(MODULES, adapters);
  const beside = {
    ahead: adapters.sandbox ? [adapters.sandbox.app] : [],
    behind: developmentRoutes(adapters, product.jobs),
  };
  return { ...product, http: createHttp(adapters, product, beside) };
}
