package vn.giaouoc.organization;

import vn.giaouoc.shared.LegalSource;
import vn.giaouoc.shared.ValidPeriod;

/**
 * How far the head may give away the signing of one type of document.
 *
 * @param type for example {@code COVENANT}
 * @param deputyMaySign a deputy may sign KT. beside a head; whoever is in charge during a vacancy always may
 * @param tuqMaySign a delegate may sign TUQ. or TL.
 */
public record SigningRule(
        String type, boolean deputyMaySign, boolean tuqMaySign, LegalSource source, ValidPeriod valid) {}
