package vn.giaouoc.workflow;

import java.util.List;

/** The drawing of a case, with the ids of its elements by what happened in them. */
public record Diagram(String xml, List<String> active, List<String> completed, List<String> incidents) {}
