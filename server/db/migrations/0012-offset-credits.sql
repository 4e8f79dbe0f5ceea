-- What credits take off a charge. A charge is open by amount_minor - paid_minor - credited_minor; of a credit, whose amount is
-- negative, credited_minor is negative too and says how much of it has been taken.
alter table charges add column credited_minor bigint not null default 0;
