-- How far the mailbox for letters that come back has been read, and until when somebody has it to read: one row.
create table bounce_mailbox (
	mailbox varchar(1000) not null,
	numbering bigint not null,
	up_to bigint not null,
	tries int not null,
	taken_until timestamp(6) with time zone not null
);
insert into bounce_mailbox (mailbox, numbering, up_to, tries, taken_until)
values ('', -1, 0, 0, timestamp with time zone '2000-01-01 00:00:00+00');
