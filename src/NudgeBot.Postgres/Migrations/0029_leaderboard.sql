-- A team may turn a leaderboard on; on it stands who asked to.
alter table people add column on_leaderboard boolean not null default false;
