-- A calendar file (RFC 5545) that goes with a letter, until the letter is sent.
alter table outgoing_mail add column calendar text;
