package vn.giaouoc.covenants;

/** How far a unit has registered its own targets. */
public enum Registration {
    NOT_ASKED,
    WAITING,
    /** Written by the officer, before the unit's head. */
    DRAFTED,
    REGISTERED,
    /** The deadline passed: said so, never skipped. */
    NOT_REGISTERED
}
