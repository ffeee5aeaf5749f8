/**
 * Sign-in, sessions, tokens, confirmations: turns a login into an {@link vn.giaouoc.organization.Actor}.
 */
@ApplicationModule(allowedDependencies = {"shared", "organization"})
@NullMarked
package vn.giaouoc.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
