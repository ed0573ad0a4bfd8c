-- A gig may go without words, and without a deadline: artists can then apply for as long as it can be booked.
alter table opportunities
  alter column description drop not null,
  alter column application_deadline drop not null;
