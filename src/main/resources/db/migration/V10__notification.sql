-- Letters to officers: written with the work they tell of, sent after it, kept as proof.
create table letter (
	id uuid primary key,
	recipient varchar(64) not null,
	address varchar(320) not null,
	subject text not null,
	text_body text not null,
	html_body text not null,
	message_id varchar(400) not null,
	state varchar(16) not null,
	attempts int not null,
	last_error text,
	written_at timestamp(6) with time zone not null,
	sent_at timestamp(6) with time zone
);

-- What has not arrived, for those who look after the mail.
create index letter_by_state on letter (state, written_at);
