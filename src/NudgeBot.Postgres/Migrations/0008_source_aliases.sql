-- A source knows one record under several ids: two contacts were merged and old calls still name both, a lead became a contact,
-- a rep is an owner here and a user there. Imports look here for an id that no record carries itself.

create table source_aliases (
    organization_id bigint not null default current_organization() references organizations,
    id              bigint generated always as identity,
    source          text   not null,
    source_id       text   not null,
    person_id       bigint,
    account_id      bigint,
    contact_id      bigint,
    deal_id         bigint,

    constraint source_aliases_pkey            primary key (organization_id, id),
    constraint source_aliases_name_one_record check (num_nonnulls(person_id, account_id, contact_id, deal_id) = 1),
    constraint source_aliases_person_exists   foreign key (organization_id, person_id) references people on delete cascade,
    constraint source_aliases_account_exists  foreign key (organization_id, account_id) references accounts on delete cascade,
    constraint source_aliases_contact_exists  foreign key (organization_id, contact_id) references contacts on delete cascade,
    constraint source_aliases_deal_exists     foreign key (organization_id, deal_id) references deals on delete cascade
);

create unique index source_aliases_of_a_person on source_aliases (organization_id, source, source_id) where person_id is not null;
create unique index source_aliases_of_an_account on source_aliases (organization_id, source, source_id) where account_id is not null;
create unique index source_aliases_of_a_contact on source_aliases (organization_id, source, source_id) where contact_id is not null;
create unique index source_aliases_of_a_deal on source_aliases (organization_id, source, source_id) where deal_id is not null;

call wall_in('source_aliases');
