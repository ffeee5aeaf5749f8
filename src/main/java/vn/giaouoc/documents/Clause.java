package vn.giaouoc.documents;

/**
 * A part of structured text that an opinion can point at.
 *
 * @param id anchor, stable while its number stays: {@code phan-1}, {@code dieu-3}, {@code dieu-3-khoan-1}
 * @param label as cited: {@code Điều 3 khoản 1}
 * @param heading its title, or the beginning of its words
 * @param level 1 for Phần, 2 for Điều, 3 for khoản
 */
public record Clause(String id, String label, String heading, int level) {}
