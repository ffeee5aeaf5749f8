package vn.giaouoc.archive;

import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.audit.AuditLog;
import vn.giaouoc.consultations.Consultations;
import vn.giaouoc.documents.Corrections;
import vn.giaouoc.documents.Dispatches;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.signing.ArchiveCopies;
import vn.giaouoc.signing.Signatures;
import vn.giaouoc.signing.Verifications;
import vn.giaouoc.workflow.Processes;

/** Where the parts of a folder come from. */
@Component
class FolderParts {

    final Processes processes;
    final Documents documents;
    final OfficialPapers papers;
    final Dispatches dispatches;
    final Corrections corrections;
    final Signatures signatures;
    final Verifications verifications;
    final ArchiveCopies copies;
    final Consultations consultations;
    final AuditLog audit;
    final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    FolderParts(
            Processes processes,
            Documents documents,
            OfficialPapers papers,
            Dispatches dispatches,
            Corrections corrections,
            Signatures signatures,
            Verifications verifications,
            ArchiveCopies copies,
            Consultations consultations,
            AuditLog audit) {
        this.processes = processes;
        this.documents = documents;
        this.papers = papers;
        this.dispatches = dispatches;
        this.corrections = corrections;
        this.signatures = signatures;
        this.verifications = verifications;
        this.copies = copies;
        this.consultations = consultations;
        this.audit = audit;
    }
}
