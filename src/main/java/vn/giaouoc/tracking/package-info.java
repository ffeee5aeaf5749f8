/**
 * What managers see: where each process stands, who holds it since when.
 */
@ApplicationModule(allowedDependencies = {"shared", "organization", "workflow"})
@NullMarked
package vn.giaouoc.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
