-- Who is signed in, on whatever node: the tables that Spring Session asks for.
create table SPRING_SESSION (
	PRIMARY_ID char(36) primary key,
	SESSION_ID char(36) not null,
	CREATION_TIME bigint not null,
	LAST_ACCESS_TIME bigint not null,
	MAX_INACTIVE_INTERVAL int not null,
	EXPIRY_TIME bigint not null,
	PRINCIPAL_NAME varchar(100)
);

create unique index session_by_id on SPRING_SESSION (SESSION_ID);
create index session_by_expiry on SPRING_SESSION (EXPIRY_TIME);
create index session_by_officer on SPRING_SESSION (PRINCIPAL_NAME);

create table SPRING_SESSION_ATTRIBUTES (
	SESSION_PRIMARY_ID char(36) not null references SPRING_SESSION (PRIMARY_ID) on delete cascade,
	ATTRIBUTE_NAME varchar(200) not null,
	ATTRIBUTE_BYTES bytea not null,
	primary key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME)
);
