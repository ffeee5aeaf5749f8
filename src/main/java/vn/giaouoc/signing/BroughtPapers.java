package vn.giaouoc.signing;

import org.springframework.stereotype.Component;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.documents.OfficialPapers;

/** Which papers hold bytes that a program of somebody else wrote. */
@Component
class BroughtPapers {

    private final OfficialPapers papers;
    private final OutsideRepository outside;

    BroughtPapers(OfficialPapers papers, OutsideRepository outside) {
        this.papers = papers;
        this.outside = outside;
    }

    /** An uploaded PDF, or a signature made elsewhere; our records say so, not the file. */
    boolean in(OfficialPaper paper) {
        return papers.stemsFromUpload(paper.version()) || outside.anyUsed(paper.version());
    }
}
