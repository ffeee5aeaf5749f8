/**
 * The corridor: the only way to the process engine at run time. Starts processes, routes tasks to posts, keeps the task list.
 */
@ApplicationModule(allowedDependencies = {"shared", "organization"})
@NullMarked
package vn.giaouoc.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
