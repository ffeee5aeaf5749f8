/**
 * Signatures: the entitled person signs the exact version, in a printed capacity with its basis.
 */
@ApplicationModule(allowedDependencies = {"shared", "organization", "documents"})
@NullMarked
package vn.giaouoc.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
