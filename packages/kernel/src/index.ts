export * from './at.ts';
export * from './gst-states.ts';
export * from './identity-numbers.ts';
export * from './local-time.ts';
export * from './machine.ts';
export * from './money.ts';
export * from './typed-amount.ts';
