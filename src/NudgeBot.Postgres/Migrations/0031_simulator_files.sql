-- A report as CSV comes with its message, in the simulator, too.
alter table simulator_messages add column file jsonb;
