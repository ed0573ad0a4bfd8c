export function hospitality(): string[] {
  return [
    'The Buyer provides the Artist with a clean and lockable dressing room or a comparable private space, drinking water, and a warm meal or an adequate allowance in its place.',
    'The Artist may name guests on the guest list of the booking, up to the number that the Buyer has set there. Guests of the Artist enter free of charge and follow the rules of the Venue.',
  ];
}
