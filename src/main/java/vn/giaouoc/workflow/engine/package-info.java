/** The engine behind its walls: configuration, expressions, the gate every drawing passes, deployment. */
@NullMarked
package vn.giaouoc.workflow.engine;

import org.jspecify.annotations.NullMarked;
