-- How and when somebody proved who they are: asked for by what needs a recent login, such as signing. Null: not known.
alter table session
  add column authenticated_at timestamptz,
  add column way text not null default 'emailLink' check (way in ('emailLink', 'invitation', 'provider', 'passkey', 'firstStart', 'demo')),
  add column provider text,
  add column acr text,
  -- The browser in words, never what it sent.
  add column device text;
update session set authenticated_at = created_at;

-- A login at an identity provider that has begun and not come back. `browser_hash` ties it to the browser that began it.
create table provider_login (
  state_hash text primary key,
  browser_hash text not null,
  provider text not null,
  nonce text not null,
  verifier text not null,
  till text not null,
  invitation_hash text,
  is_renewal boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index on provider_login (created_at);

-- Issuer and subject are the identity. Only their keyed hash is kept, since some providers use personal numbers as subjects.
create table login_identity (
  identity_hash text primary key,
  account_id uuid not null references account (id),
  provider text not null,
  created_at timestamptz not null,
  used_at timestamptz not null
);
-- Somebody else at the provider who was given the same address later is not the same person.
create unique index on login_identity (account_id, provider);

-- What a provider has vouched for waits as a one-time link does, until it has been decided what it opens.
alter table login_link
  add column provider text,
  add column identity_hash text,
  add column name text,
  -- Whether the provider may speak for the address's domain and says that it is verified.
  add column email_is_proven boolean not null default true,
  add column invitation_hash text,
  add column acr text,
  add column authenticated_at timestamptz;

create table passkey (
  id text primary key,
  account_id uuid not null references account (id),
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index on passkey (account_id);

-- A challenge that has been answered is not answered again.
create table used_challenge (
  hash text primary key,
  expires_at timestamptz not null
);
create index on used_challenge (expires_at);

create table email_change (
  token_hash text primary key,
  account_id uuid not null references account (id),
  email text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on email_change (account_id, created_at);

alter table association add column email_links boolean not null default true;

-- Tries at guessable addresses, shared by all processes. Nothing is lost when it is emptied by a crash.
create unlogged table try_count (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

do $$
declare
  named text;
begin
  foreach named in array array['provider_login', 'login_identity', 'passkey', 'used_challenge', 'email_change', 'try_count'] loop
    execute format('grant select, insert, update, delete on %I to farled_service', named);
    execute format('alter table %I enable row level security', named);
    execute format('create policy service on %I to farled_service using (true) with check (true)', named);
  end loop;
end
$$;
