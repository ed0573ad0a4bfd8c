export function hospitality(): string[] {
  return [
    'The Buyer provides the Artist with a clean and lockable dressing room or a comparable private space, drinking water, and a warm meal or an adequate allowance in its place.',
    'The Artist may bring guests in the number that both parties have agreed in writing. They enter free of charge and follow the rules of the Venue.',
  ];
}
