export { ApplicantsPreview } from './applicants/ApplicantsPreview.tsx';
export { ApplyForm } from './apply/ApplyForm.tsx';
export { OwnApplication } from './own/OwnApplication.tsx';
