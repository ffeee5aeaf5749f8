package vn.giaouoc.security;

import java.util.List;

/**
 * The pages there are, told by {@code web}; every path outside these lists is refused before any handler sees it.
 *
 * @param open patterns anybody may ask for, with GET and, guarded by the CSRF token, POST
 * @param signedIn patterns for those who are signed in
 */
public record PagePaths(List<String> open, List<String> signedIn) {}
