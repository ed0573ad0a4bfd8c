export * from './local-time.ts';
export * from './machine.ts';
export * from './money.ts';
