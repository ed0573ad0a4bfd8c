export * from './input/instance.ts';
