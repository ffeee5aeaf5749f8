-- Which version answers the opinions of a round: the one in force when it closed. Accepted opinions lead to its changed words.
alter table consultations_paper add column answering_version integer check (answering_version >= version_number);
