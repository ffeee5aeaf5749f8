/** The REST interface under {@code /api/v1}: commands and views as JSON, refusals as RFC 9457 problems. */
@NullMarked
package vn.giaouoc.web.api;

import org.jspecify.annotations.NullMarked;
