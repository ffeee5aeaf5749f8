/** How a signature gets into a PDF: its picture, its time stamp, its bytes behind those that stood there. */
@NullMarked
package vn.giaouoc.signing.pades;

import org.jspecify.annotations.NullMarked;
