package vn.giaouoc.web.pages;

/** One option of a choice. */
public record Choice(String value, String label) {}
