package vn.giaouoc.documents;

/**
 * One block of the signature grid.
 *
 * @param unit code of the unit whose leadership signs here
 * @param agency printed above the field, one or more lines; empty where the head of the page names the agency already (Decree
 *     30/2020/NĐ-CP Annex I); capacity and name are part of the signature's image
 * @param ordinal from 1, in the order of the grid
 */
public record SignerBlock(String unit, String agency, int ordinal) {}
