-- What a letter to somebody outside belongs to, a request or a subscription: it is forgotten with it.
alter table letter add column about varchar(64);
create index letter_about on letter (about);

-- Letters that anybody had sent by typing an address, on one day, by the hash of its mailbox.
create table typed_address (
	typed_on date not null,
	mailbox char(64) not null,
	number int not null,
	primary key (typed_on, mailbox, number)
);
