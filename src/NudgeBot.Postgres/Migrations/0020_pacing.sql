-- Two messages into one conversation keep a distance; when the last one left is read from the outbox itself.

create index outbox_lately on outbox (organization_id, workspace_id, conversation, sending_since) where sending_since is not null;
