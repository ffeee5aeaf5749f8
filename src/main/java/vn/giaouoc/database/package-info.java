/**
 * The embedded PostgreSQL (folder, lock, start, stop), the pool, the order of migrations, the clock. Holds no business rule.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.giaouoc.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
