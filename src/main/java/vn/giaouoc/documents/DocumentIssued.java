package vn.giaouoc.documents;

import java.util.List;
import java.util.UUID;

/**
 * A document went out to units that work in this product.
 *
 * @param number as printed
 * @param from code of the issuing unit
 * @param units codes of those that are to confirm it
 */
public record DocumentIssued(
        UUID document, String title, String number, String from, List<String> units, String byLogin) {}
