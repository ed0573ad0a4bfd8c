export { DevTools } from './DevTools.tsx';
export { type DemoLogin, useDevState } from './dev-state.ts';
