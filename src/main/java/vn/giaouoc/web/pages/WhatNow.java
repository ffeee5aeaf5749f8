package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.InstanceState;
import vn.giaouoc.workflow.Processes;

/** In a few words, where a case went after somebody decided. */
@Component
class WhatNow {

    private final Processes processes;
    private final Names names;
    private final Pages pages;

    WhatNow(Processes processes, Names names, Pages pages) {
        this.processes = processes;
        this.names = names;
        this.pages = pages;
    }

    /** Empty if the reader may no longer read the case. */
    String in(UUID instance, Actor actor, HttpServletRequest request) {
        try {
            var summary = processes.view(instance, actor).summary();
            if (summary.state() != InstanceState.ACTIVE) {
                return pages.text(request, "task.completed.ended");
            }
            var steps = summary.current().stream()
                    .map(step -> step.name() + (step.unit() == null ? "" : " (" + names.unit(step.unit()) + ")"))
                    .distinct()
                    .limit(3)
                    .collect(Collectors.joining("; "));
            return steps.isEmpty() ? "" : pages.text(request, "task.completed.next", steps);
        } catch (Problem noLongerReadable) {
            return "";
        }
    }
}
