/**
 * The year of an emulation group: packet, conference, the life of its covenant, targets of each unit.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "organization", "documents", "signing", "workflow", "consultations"})
@NullMarked
package vn.giaouoc.covenants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
