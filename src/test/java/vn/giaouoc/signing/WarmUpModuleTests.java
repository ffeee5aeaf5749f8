package vn.giaouoc.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.OfficialPapers;

/** The sheet that warms the libraries goes through all that a real one does, and leaves nothing. */
@ProductTest
class WarmUpModuleTests {

    @Autowired
    private OfficialPapers papers;

    @Autowired
    private PaperValidator validator;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ObjectProvider<WarmUp> running;

    @Test
    void theSheetIsRenderedSignedAndJudgedAndNowhereKept() throws Exception {
        var before = kept();

        assertThat(new WarmUp(papers, validator, clock).sheet()).isEqualTo(Verdict.VALID);

        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void itStopsWhenTheProductStops() throws Exception {
        var warmUp = new WarmUp(papers, validator, clock);

        warmUp.begin();
        warmUp.stop();

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("signing-warm-up"));
        assertThat(running.getIfAvailable()).as("off in tests").isNull();
    }

    private String kept() {
        return jdbc.sql("""
                select (select count(*) from documents_version) || ' ' || (select count(*) from signing_certificate) || ' '
                    || (select count(*) from signing_signature) || ' ' || (select count(*) from audit_entry)
                """).query(String.class).single();
    }
}
