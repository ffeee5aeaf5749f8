/**
 * Case files: the list of a case's documents, and its export as one folder that can be checked without the product.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "organization", "audit", "documents", "signing", "workflow", "consultations"})
@NullMarked
package vn.giaouoc.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
