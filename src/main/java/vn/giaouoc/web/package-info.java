/**
 * All HTTP: pages and REST. Nobody imports it.
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
            "archive",
            "covenants",
            "tracking",
            "notifications"
        })
@NullMarked
package vn.giaouoc.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
