package vn.giaouoc.organization;

/**
 * An emulation group (cụm, khối).
 *
 * @param documentName printed at the head of its papers
 * @param symbol its part of a document number, {@code KTĐ7} in {@code 05/GƯ-KTĐ7}
 * @param authority code of the unit that is standing body of the council above it
 */
public record Group(
        String code, String name, String documentName, String symbol, GroupType type, String authority, int version) {}
