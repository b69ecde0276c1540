-- How each body tells numbers of people to the public: those below one limit are hidden, the others rounded.
alter table body add column hidden_below int default 5 not null;
alter table body add column rounded_to int default 5 not null;
-- And how they are told in what has been cleared, whatever the body does by the day it is published.
alter table clearance add column hidden_below int default 5 not null;
alter table clearance add column rounded_to int default 5 not null;
