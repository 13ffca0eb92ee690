-- The log of what happened. Append-only in spirit: an undo or a correction retracts a row, says who and when, and a
-- correction adds the row that replaces it. Readers look at the effective rows: those not retracted.

create table activities (
    organization_id bigint       not null default current_organization() references organizations,
    id              bigint       generated always as identity,
    source          text         not null default 'chat',
    source_id       text,
    kind            text         not null,
    direction       text         not null default 'outbound',
    outcome         text,
    account_id      bigint,
    contact_id      bigint,
    deal_id         bigint,
    rep_id          bigint,
    occurred_at     timestamptz  not null,
    minutes         numeric(7,2),
    contact_name    text,
    note            text,
    follow_up_on    date,
    follow_up_at    timestamptz,
    logged_at       timestamptz  not null default now(),
    logged_by       bigint,
    nudge_id        bigint,
    replaces_id     bigint,
    retracted_at    timestamptz,
    retracted_by    bigint,
    retraction      text,

    constraint activities_pkey                  primary key (organization_id, id),
    constraint activities_kind_is_known         check (kind in ('call', 'email', 'text', 'meeting', 'video', 'other')),
    constraint activities_direction_is_known    check (direction in ('outbound', 'inbound')),
    constraint activities_outcome_is_known      check (outcome in ('unspecified', 'connected', 'voicemail', 'no_answer', 'busy', 'gatekeeper',
                                                                   'callback_requested', 'wrong_number', 'do_not_call')),
    constraint activities_outcome_is_of_a_call  check ((kind = 'call') = (outcome is not null)),
    constraint activities_minutes_are_positive  check (minutes >= 0),
    constraint activities_retraction_is_whole   check ((retracted_at is null) = (retraction is null)),
    constraint activities_retraction_is_known   check (retraction in ('undone', 'corrected', 'reimported')),
    constraint activities_follow_up_is_whole    check ((follow_up_on is null) = (follow_up_at is null)),
    constraint activities_account_exists        foreign key (organization_id, account_id) references accounts,
    constraint activities_contact_exists        foreign key (organization_id, contact_id) references contacts,
    constraint activities_deal_exists           foreign key (organization_id, deal_id) references deals,
    constraint activities_rep_exists            foreign key (organization_id, rep_id) references people
);

-- One effective row per id of the source, however often a file is imported; chat rows are unique by the event that reported them.
create unique index activities_source_is_unique on activities (organization_id, source, source_id) where source_id is not null and retracted_at is null;
create index activities_by_source on activities (organization_id, source, source_id) where source_id is not null;
create index activities_by_account on activities (organization_id, account_id, occurred_at) where retracted_at is null;
create index activities_by_deal on activities (organization_id, deal_id, occurred_at) where retracted_at is null and deal_id is not null;
create index activities_calls_by_rep on activities (organization_id, rep_id, occurred_at) include (direction, outcome, account_id)
    where retracted_at is null and kind = 'call';

call wall_in('activities');
