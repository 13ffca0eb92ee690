-- Leads that arrive for a team go to its reps in turn. Whom the last one went to is kept, so that the turn goes on where it was,
-- whatever becomes of the leads.

alter table teams add column last_lead_to bigint;
alter table teams add constraint teams_last_lead_went_to_somebody foreign key (organization_id, last_lead_to) references people;
