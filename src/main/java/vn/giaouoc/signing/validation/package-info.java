/** How a signed paper is judged: files, revisions, objects, the strict policy. Knows no Spring and no database. */
@NullMarked
package vn.giaouoc.signing.validation;

import org.jspecify.annotations.NullMarked;
