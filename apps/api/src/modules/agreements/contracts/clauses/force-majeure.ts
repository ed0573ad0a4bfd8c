export function forceMajeure(): string[] {
  return [
    'Neither party is in breach as far as an event beyond its reasonable control prevents it from performing: natural disaster, epidemic, war, riot, general strike, an order of an authority, the loss of a licence through no fault of its own, or the death or serious illness of the Artist that a medical certificate confirms. Slow ticket sales, a lack of funds, or weather that endangers nobody are not such events.',
    'The party concerned tells the other and the Platform without delay and shows proof. The parties first look for another date in good faith.',
    'Where no other date is found, the Platform cancels the booking upon proof: the Buyer is refunded in full what was paid, neither party owes the other compensation, and the standing of neither on the Platform changes.',
  ];
}
