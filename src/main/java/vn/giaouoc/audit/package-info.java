/**
 * The append-only, hash-chained record of every audited fact, written in the transaction of the fact itself.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.giaouoc.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
