/**
 * The page of an official paper: HTML and CSS to PDF/A with signature fields, and its check against the rules of layout.
 * Internal to documents.
 */
@NullMarked
package vn.giaouoc.documents.layout;

import org.jspecify.annotations.NullMarked;
