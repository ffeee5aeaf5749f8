package vn.giaouoc.documents;

import vn.giaouoc.shared.HolderKey;

/**
 * A row of numbers: from 01 on 1 January to 31 December.
 *
 * @param owner {@code unit:TCT} or {@code group:CM-K07}
 * @param book {@code GENERAL} unless a body keeps several books
 */
public record Series(String owner, int year, String book) {

    public static final String GENERAL = "GENERAL";

    public static Series ofUnit(String unit, int year) {
        return new Series(HolderKey.unit(unit).value(), year, GENERAL);
    }

    public static Series ofGroup(String group, int year) {
        return new Series(HolderKey.group(group).value(), year, GENERAL);
    }
}
