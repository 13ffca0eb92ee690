-- Slack may refuse to change a token for the next one. From then on nothing helps but another install, so it is asked no more, and the admins are told once.
alter table slack_installations add column refused_at timestamptz;

-- Whoever replaces the key that wraps the others has them wrapped anew; what they are stays.
grant update (xml) on protection_keys to nudgebot_app;
