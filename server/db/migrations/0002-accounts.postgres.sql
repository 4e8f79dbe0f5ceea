-- Accounts and sessions, in the shape better-auth expects: its adapter writes timestamps and booleans on PostgreSQL, so this file has a twin.
create table auth_users (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "twoFactorEnabled" boolean,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
create table auth_sessions (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth_users (id)
);
create index auth_sessions_by_user on auth_sessions ("userId");
create table auth_accounts (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth_users (id),
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
create index auth_accounts_by_user on auth_accounts ("userId");
create table auth_verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
create index auth_verifications_by_identifier on auth_verifications (identifier);
create table auth_two_factors (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references auth_users (id),
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index auth_two_factors_by_user on auth_two_factors ("userId");
