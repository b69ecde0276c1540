-- What the check for personal data found in each approved version and the information
-- officer withheld, or let be shown and why; one finding on each line.
alter table clearance add column findings_withheld text;
alter table clearance add column findings_shown text;
alter table clearance add column shown_because text;
