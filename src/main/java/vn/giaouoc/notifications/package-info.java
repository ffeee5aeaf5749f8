/**
 * The inbox: exactly one notice for each cause, after the commit.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organization",
            "security",
            "audit",
            "documents",
            "signing",
            "workflow",
            "consultations",
            "covenants",
            "tracking"
        })
@NullMarked
package vn.giaouoc.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
