-- Kept replies held API keys and the addresses of private pages and feeds, in plain text and for ever. Which rows did cannot be
-- told from them, so every reply goes; the keys stay, so that nothing that was done is done twice. `status` says from now on
-- that a request was carried out, with or without its reply.
update idempotency_keys set status = 200, reply = null where reply is not null;

-- Replies are swept practice by practice, oldest first.
drop index idempotency_keys_by_age;
create index idempotency_keys_by_age on idempotency_keys (practice_id, created_at);
