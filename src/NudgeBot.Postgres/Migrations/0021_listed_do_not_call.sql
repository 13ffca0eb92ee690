-- Who must not be called is known from a list, or from what a rep reported. A report that is taken back takes back only its own mark: the list's stays.
alter table accounts add column listed_do_not_call boolean not null default false;
alter table contacts add column listed_do_not_call boolean not null default false;

-- Rows of every organization, which nobody sees through the walls.
alter table accounts   no force row level security;
alter table contacts   no force row level security;
alter table activities no force row level security;

update accounts a
set    listed_do_not_call = true
where  a.do_not_call
and    not exists (select from activities v
                   where  v.organization_id = a.organization_id and v.account_id = a.id and v.contact_id is null
                   and    v.outcome = 'do_not_call' and v.retracted_at is null);

update contacts c
set    listed_do_not_call = true
where  c.do_not_call
and    not exists (select from activities v
                   where  v.organization_id = c.organization_id and v.contact_id = c.id and v.outcome = 'do_not_call' and v.retracted_at is null);

alter table accounts   force row level security;
alter table contacts   force row level security;
alter table activities force row level security;
