package vn.giaouoc.workflow.engine;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/**
 * The names that drawings may use besides variables: {@code list.<variable>} splits a text variable at its commas, {@code
 * due.<key>} is the deadline of a rule counted from now, and the handlers of service tasks.
 */
class DrawingNames extends ReadOnlyNames {

    private enum Root {
        LIST,
        DUE
    }

    private final Handlers handlers;
    private final DueDates dueDates;

    DrawingNames(Handlers handlers, DueDates dueDates) {
        this.handlers = handlers;
        this.dueDates = dueDates;
    }

    @Override
    protected @Nullable Object read(ELContext context, @Nullable Object base, Object property) {
        var name = String.valueOf(property);
        if (base == Root.LIST) {
            return split((VariableScope) context.getContext(VariableScope.class), name);
        }
        if (base == Root.DUE) {
            return Date.from(dueDates.deadline(name));
        }
        if (base != null) {
            return null;
        }
        return switch (name) {
            case "list" -> Root.LIST;
            case "due" -> Root.DUE;
            default -> handlers.delegate(name);
        };
    }

    /** A missing variable is an empty list, so that a loop over it does nothing. */
    private static List<String> split(@Nullable VariableScope scope, String variable) {
        if (scope == null || !(scope.getVariable(variable) instanceof String text)) {
            return List.of();
        }
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
