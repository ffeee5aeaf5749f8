package vn.giaouoc.documents;

/** A file waits to be read; told after the commit that stored it. */
record FileQueued() {}
