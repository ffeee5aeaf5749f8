/**
 * Who sits where: units, groups, posts, appointments, absences, delegations, and who may lawfully act for whom on a day.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.giaouoc.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
