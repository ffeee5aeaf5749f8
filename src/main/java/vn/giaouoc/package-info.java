/** The application; one package per module below. */
@NullMarked
package vn.giaouoc;

import org.jspecify.annotations.NullMarked;
