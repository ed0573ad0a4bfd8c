-- How somebody paid, as the gateway tells it: the kind (upi, card, netbanking ...), and what tells it apart from the payer's others.
alter table payments
  add column method text,
  add column method_detail text;
