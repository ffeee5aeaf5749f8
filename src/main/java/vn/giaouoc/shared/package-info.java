/**
 * What every room stands on: ids, problems, audited facts, valid periods, the working calendar, and the ports that let
 * the corridor talk to rooms it may not know. Holds no business rule.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.giaouoc.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
