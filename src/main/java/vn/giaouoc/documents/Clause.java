package vn.giaouoc.documents;

/**
 * A part of structured text that an opinion or a score can point at.
 *
 * @param id identity within the document: the anchor it first had, kept when it is renumbered or its words change
 * @param label as cited in this version: {@code Điều 3 khoản 1}
 * @param heading its title, or the beginning of its words
 * @param level 1 for Phần, 2 for Điều, 3 for khoản, 4 for điểm
 * @param anchor {@code id} of its element in this version's HTML: {@code phan-1}, {@code dieu-3-khoan-1}
 */
public record Clause(String id, String label, String heading, int level, String anchor) {}
