-- A new message may leave at once, whatever time the sending host's clock says: "not before" is for messages that were refused.

alter table outbox alter column not_before set default '-infinity';
