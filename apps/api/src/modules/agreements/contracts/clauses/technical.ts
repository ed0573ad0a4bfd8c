export function technical(): string[] {
  return [
    'The Buyer provides a stage, professional sound and lighting of a size that suits the Venue and the expected audience, a safe power supply, and a qualified engineer from sound check to the end of the performance. The technical needs of the Artist that stand in the booking on the Platform apply once the Buyer has confirmed them in its checklist.',
    'The Buyer allows the Artist a sound check before the doors open, unless both parties agree otherwise. They agree on its time and tick that off in the checklist of the booking.',
    "The Buyer is liable for loss of and damage to the Artist's equipment at the Venue where the audience, the Buyer's staff or the Buyer's neglect caused it. The Artist is liable for damage that the Artist causes to the Venue and its equipment, fair wear excepted.",
    'The Artist may interrupt the performance for as long as people or equipment are in danger. An interruption for such a reason does not reduce the Fee.',
  ];
}
