package vn.giaouoc.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next where the list goes on; null at its end */
public record IncomingPage(List<Incoming> items, @Nullable String next) {}
