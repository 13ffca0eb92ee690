-- Account names are indexed in the host's memory, so that a sentence is matched without a scan. One number per organization says when to
-- build that index anew; reading it costs one row.

alter table organizations add column accounts_version bigint not null default 0;

create function note_changed_accounts() returns trigger
    language plpgsql
as $$
begin
    update organizations set accounts_version = accounts_version + 1 where id = current_organization();
    return null;
end
$$;

create trigger accounts_are_new      after insert         on accounts for each statement execute function note_changed_accounts();
create trigger accounts_are_renamed  after update of name on accounts for each statement execute function note_changed_accounts();
create trigger accounts_are_gone     after delete         on accounts for each statement execute function note_changed_accounts();

-- "Calls against emails" is asked per rep and day, as calls are.
create index activities_emails_by_rep on activities (organization_id, rep_id, occurred_at) where retracted_at is null and kind = 'email';
