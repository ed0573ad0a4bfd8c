export { BOOKING_LOOK } from './booking-look.ts';
export { StepWords } from './StepWords.tsx';
export { stepLink } from './step-link.ts';
