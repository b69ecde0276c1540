-- Whether a downloaded document is what was published is asked by its hash.
create index register_entry_by_hash on register_entry (sha256);
