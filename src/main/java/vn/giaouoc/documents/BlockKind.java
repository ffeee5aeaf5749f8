package vn.giaouoc.documents;

/** What a block of structured text is; told by how it begins. */
public enum BlockKind {
    /** {@code Phần I}, {@code Chương II}, {@code Mục 1}, {@code I. MỤC ĐÍCH}, {@code Phụ lục}, with its title. */
    PART,
    /** {@code Điều 3. …} */
    ARTICLE,
    /** Khoản: {@code 2. …} below an article or part. */
    CLAUSE,
    /** Điểm: {@code a) …} below an article or part. */
    POINT,
    /** Any other line. */
    PARAGRAPH,
    /** Rows that begin with {@code |}; the first holds the heads of the columns. */
    TABLE
}
