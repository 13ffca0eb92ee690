-- What people say about a customer besides the calls they made: not now, not mine, not by phone, not any more. All of it can be taken
-- back, so that each row keeps what was before it.

-- "They prefer email": a reason a rep may give. It silences some nudges for a while; the clock keeps running.
create table email_preferences (
    organization_id  bigint      not null default current_organization() references organizations,
    id               bigint      generated always as identity,
    account_id       bigint      not null,
    rep_id           bigint      not null,
    said_by_customer boolean     not null,
    said_at          timestamptz not null,
    expires_at       timestamptz,
    withdrawn_at     timestamptz,

    constraint email_preferences_pkey               primary key (organization_id, id),
    constraint email_preferences_impressions_expire check (said_by_customer = (expires_at is null)),
    constraint email_preferences_account_exists     foreign key (organization_id, account_id) references accounts on delete cascade,
    constraint email_preferences_rep_exists         foreign key (organization_id, rep_id) references people
);

create index email_preferences_by_rep on email_preferences (organization_id, rep_id) where withdrawn_at is null;

-- "Not my account": until somebody decides who looks after it, nobody is asked a second time.
create table owner_questions (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    account_id      bigint      not null,
    rep_id          bigint      not null,
    asked_at        timestamptz not null,
    message_ids     bigint[]    not null default '{}',
    decided_at      timestamptz,
    decided_by      bigint,
    owner_id        bigint,

    constraint owner_questions_pkey              primary key (organization_id, id),
    constraint owner_questions_decided_is_whole  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (owner_id is null)),
    constraint owner_questions_account_exists    foreign key (organization_id, account_id) references accounts on delete cascade,
    constraint owner_questions_rep_exists        foreign key (organization_id, rep_id) references people,
    constraint owner_questions_decider_exists    foreign key (organization_id, decided_by) references people,
    constraint owner_questions_owner_exists      foreign key (organization_id, owner_id) references people
);

create unique index owner_questions_one_open_per_account on owner_questions (organization_id, account_id) where decided_at is null;
create index owner_questions_by_rep on owner_questions (organization_id, rep_id);

create table account_owner_changes (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    question_id     bigint      not null,
    account_id      bigint      not null,
    from_id         bigint,
    to_id           bigint      not null,
    deal_ids        bigint[]    not null,
    changed_at      timestamptz not null,
    changed_by      bigint      not null,
    undone_at       timestamptz,
    undone_by       bigint,

    constraint account_owner_changes_pkey            primary key (organization_id, id),
    constraint account_owner_changes_undone_is_whole check ((undone_at is null) = (undone_by is null)),
    constraint account_owner_changes_question_exists foreign key (organization_id, question_id) references owner_questions on delete cascade,
    constraint account_owner_changes_account_exists  foreign key (organization_id, account_id) references accounts on delete cascade,
    constraint account_owner_changes_from_exists     foreign key (organization_id, from_id) references people,
    constraint account_owner_changes_to_exists       foreign key (organization_id, to_id) references people,
    constraint account_owner_changes_author_exists   foreign key (organization_id, changed_by) references people,
    constraint account_owner_changes_undoer_exists   foreign key (organization_id, undone_by) references people
);

create index account_owner_changes_by_account on account_owner_changes (organization_id, account_id, changed_at);

-- What became of a lead nobody could reach.
create table lead_answers (
    organization_id   bigint      not null default current_organization() references organizations,
    id                bigint      generated always as identity,
    nudge_id          bigint      not null,
    account_id        bigint      not null,
    rep_id            bigint      not null,
    answer            text        not null,
    answered_at       timestamptz not null,
    lead_since_before timestamptz,
    state_before      text        not null,
    lead_since_after  timestamptz,
    state_after       text        not null,
    undone_at         timestamptz,

    constraint lead_answers_pkey           primary key (organization_id, id),
    constraint lead_answers_are_known      check (answer in ('park', 'more', 'close')),
    constraint lead_answers_nudge_exists   foreign key (organization_id, nudge_id) references nudges on delete cascade,
    constraint lead_answers_account_exists foreign key (organization_id, account_id) references accounts on delete cascade,
    constraint lead_answers_rep_exists     foreign key (organization_id, rep_id) references people
);

create index lead_answers_by_rep on lead_answers (organization_id, rep_id, answered_at);

-- A mute that is lifted ends now, and remembers when it would have ended, so that lifting can be taken back.
alter table mutes add column preference_id bigint;
alter table mutes add column question_id   bigint;
alter table mutes add column lifted_at     timestamptz;
alter table mutes add column lifting       text;
alter table mutes add column would_last    timestamptz;
alter table mutes add constraint mutes_lifting_is_known      check (lifting in ('unmuted', 'undone', 'decided'));
alter table mutes add constraint mutes_lifting_is_whole      check ((lifted_at is null) = (lifting is null));
alter table mutes add constraint mutes_preference_exists     foreign key (organization_id, preference_id) references email_preferences on delete cascade;
alter table mutes add constraint mutes_question_exists       foreign key (organization_id, question_id) references owner_questions on delete cascade;

-- A nudge is seen once: when it is first tapped or answered.
create unique index nudge_steps_seen_once on nudge_steps (organization_id, nudge_id) where step = 'seen';

call wall_in('email_preferences');
call wall_in('owner_questions');
call wall_in('account_owner_changes');
call wall_in('lead_answers');
