/** Pages for people: thin controllers, one record a page, templates in {@code src/main/jte}. */
@NullMarked
package vn.giaouoc.web.pages;

import org.jspecify.annotations.NullMarked;
