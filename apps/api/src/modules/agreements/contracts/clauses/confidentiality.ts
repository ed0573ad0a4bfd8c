export function confidentiality(): string[] {
  return [
    'The Fee and the other terms of this contract are confidential. A party discloses them only to its advisers and to those who help it to carry out this contract, to authorities and courts where the law demands it, and to the Platform.',
    'Each party uses personal data and contact details of the other only to carry out this contract, and protects them as the Digital Personal Data Protection Act, 2023 demands. This clause remains in force for two years after the Event.',
  ];
}
