-- A registration is a paper of its unit: approved, rendered once, then signed by the unit's head; found again by its party.
alter table covenants_party add column paper uuid;
