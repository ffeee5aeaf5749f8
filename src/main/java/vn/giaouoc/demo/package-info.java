/**
 * Plays the demonstration years through the services, under the demonstration clock. Absent when a database is given.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "organization",
            "security",
            "audit",
            "documents",
            "signing",
            "workflow",
            "consultations",
            "covenants",
            "tracking",
            "notifications"
        })
@NullMarked
package vn.giaouoc.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
