-- Who wants letters about what. Nobody is written to before they have confirmed it.
create table subscription (
	id uuid primary key,
	address varchar(254) not null,
	mailbox varchar(254) not null,
	language varchar(8) not null,
	kind varchar(16) not null,
	subject varchar(2000) not null,
	rhythm varchar(16) not null,
	asked_at timestamp(6) with time zone not null,
	confirmed_at timestamp(6) with time zone
);
create index subscription_by_mailbox on subscription (mailbox);
create index subscription_unconfirmed on subscription (confirmed_at, asked_at);
create index subscription_by_kind on subscription (kind, confirmed_at);

-- Each letter has a link of its own, of which only the hash is kept.
create table subscription_link (
	hash varchar(64) primary key,
	subscription uuid not null references subscription (id) on delete cascade
);
create index subscription_link_of on subscription_link (subscription);

-- What has happened and is not yet told to all, in the order of their mailboxes.
create table subscription_news (
	id uuid primary key,
	reference varchar(40) not null,
	body varchar(64) not null,
	kind varchar(16) not null,
	happened_at timestamp(6) with time zone not null,
	told_up_to varchar(254) not null
);
create index subscription_news_about on subscription_news (reference);

-- What is told on a Monday.
create table subscription_digest (
	subscription uuid not null references subscription (id) on delete cascade,
	reference varchar(40) not null,
	kind varchar(16) not null,
	happened_at timestamp(6) with time zone not null,
	due date not null,
	primary key (subscription, reference, kind)
);
create index subscription_digest_by_day on subscription_digest (due);

-- What a saved search has found, so that its withdrawal can be told when nothing finds it any more.
create table subscription_found (
	subscription uuid not null references subscription (id) on delete cascade,
	reference varchar(40) not null,
	primary key (subscription, reference)
);
