/** What runs inside the child process. Knows neither Spring nor the database: a file that breaks it breaks nothing else. */
@NullMarked
package vn.giaouoc.documents.extraction.child;

import org.jspecify.annotations.NullMarked;
