package vn.giaouoc.organization;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.ValidPeriod;

/**
 * A unit as it was on the day asked.
 *
 * @param code never reused
 * @param name official name, printed in capitals above a signature
 * @param parent code of the unit above; null if none is recorded
 * @param kind free code such as {@code SCHOOL}, {@code PRESS}, {@code INSPECTORATE}
 * @param valid days on which the unit exists
 * @param mergedInto code of the successor, once merged
 * @param place place name of its papers, before the date
 * @param collective printed after {@code TM.} where the collective regime holds; null elsewhere
 * @param version of the unit, for changes
 */
public record Unit(
        String code,
        String name,
        String shortName,
        @Nullable String parent,
        String kind,
        Regime regime,
        ValidPeriod valid,
        @Nullable String mergedInto,
        String place,
        @Nullable String collective,
        int version) {}
