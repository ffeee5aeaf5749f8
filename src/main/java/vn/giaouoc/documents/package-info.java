/**
 * Documents, their immutable versions, who may read them, number registers and issuing.
 */
@ApplicationModule(allowedDependencies = {"shared", "organization"})
@NullMarked
package vn.giaouoc.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
