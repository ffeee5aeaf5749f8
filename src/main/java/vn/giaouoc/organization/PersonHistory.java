package vn.giaouoc.organization;

import java.util.List;

/**
 * A person over time.
 *
 * @param appointments the newest first
 * @param delegationsGiven the newest first
 * @param delegationsReceived the newest first
 * @param mayEditOwn the reader may record absences and delegations of this person
 */
public record PersonHistory(
        Person person,
        List<Appointment> appointments,
        List<Absence> absences,
        List<Delegation> delegationsGiven,
        List<Delegation> delegationsReceived,
        boolean mayEditOwn) {}
