export { useApplicantsQuery } from './applications.api.ts';
export { ApplyForm } from './apply/ApplyForm.tsx';
export { OwnApplication } from './own/OwnApplication.tsx';
