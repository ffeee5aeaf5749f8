/** Reads untrusted files in a limited child process: its start, its limits, its answers. */
@NullMarked
package vn.giaouoc.documents.extraction;

import org.jspecify.annotations.NullMarked;
