package vn.giaouoc.web.pages;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.giaouoc.archive.CaseFiles;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.web.FolderDownload;

/** The case file: its list of documents, to read, to print, to take out. */
@Controller
class CaseFilePages {

    private final CaseFiles files;

    CaseFilePages(CaseFiles files) {
        this.files = files;
    }

    @GetMapping("/cases/{id}/file")
    ModelAndView list(@PathVariable UUID id, Actor actor) {
        return Pages.show("tracking/casefile", files.read(id, actor));
    }

    @GetMapping("/cases/{id}/export")
    ResponseEntity<StreamingResponseBody> export(@PathVariable UUID id, Actor actor) {
        return FolderDownload.of(files.export(id, actor));
    }
}
