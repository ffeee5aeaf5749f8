-- A stranger's file that bears a number of ours is found by that number.
create index documents_document_number on documents_document (number_text) where number_text is not null;
