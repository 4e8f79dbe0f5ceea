-- How often something that can be guessed or repeated was tried, so that every process of an installation counts the same.
-- The subject is an HMAC of an address or an account: the table tells nobody who was here. Rows are forgotten by themselves.
create table attempts (
  kind text not null,
  subject text primary key,
  failures bigint not null,
  open_at bigint not null,
  forgotten_at bigint not null
);
create index attempts_by_age on attempts (forgotten_at);
