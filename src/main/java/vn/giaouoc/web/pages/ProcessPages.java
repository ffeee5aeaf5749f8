package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.security.ResponseHeaders;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.ProcessDefinitionInfo;
import vn.giaouoc.workflow.Processes;

/** Which processes are deployed, since when, who may start them. For administrators. */
@Controller
public class ProcessPages {

    private final Processes processes;

    ProcessPages(Processes processes) {
        this.processes = processes;
    }

    public record DefinitionsPage(List<ProcessDefinitionInfo> definitions) {}

    public record DefinitionPage(ProcessDefinitionInfo definition, String xml, List<Drawing.Step> steps) {}

    @GetMapping("/admin/processes")
    ModelAndView list(Actor actor) {
        Administrators.only(actor);
        return Pages.show("admin/processes", new DefinitionsPage(processes.definitions(actor)));
    }

    @GetMapping("/admin/processes/{key}")
    ModelAndView one(@PathVariable String key, Actor actor, HttpServletResponse response) {
        Administrators.only(actor);
        var definition = processes.definitions(actor).stream()
                .filter(found -> found.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("workflow.unknown-process", key));
        ResponseHeaders.allowIsland(response);
        var xml = processes.drawing(key);
        return Pages.show("admin/process", new DefinitionPage(definition, xml, Drawing.steps(xml)));
    }
}
