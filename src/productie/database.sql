-- Runs once, on an empty volume. The program works as a role that owns its own database and nothing else.
\set ON_ERROR_STOP on
\set wachtwoord `cat "$SEINHUIS_WACHTWOORD_FILE"`
create role seinhuis login password :'wachtwoord';
create database seinhuis owner seinhuis;
revoke connect on database seinhuis from public;
