export { DevTools } from './DevTools.tsx';
