/**
 * Opinion rounds on a packet: one answer a unit, silence recorded as silence, what became of each opinion.
 */
@ApplicationModule(allowedDependencies = {"shared", "organization", "documents", "workflow"})
@NullMarked
package vn.giaouoc.consultations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
