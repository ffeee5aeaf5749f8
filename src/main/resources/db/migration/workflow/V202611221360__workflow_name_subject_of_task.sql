-- steps that go through several papers one by one look alike in a list, unless each says which paper it is about
alter table workflow_task add column about text;
