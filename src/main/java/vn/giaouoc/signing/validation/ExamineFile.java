package vn.giaouoc.signing.validation;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import vn.giaouoc.documents.ChildTask;
import vn.giaouoc.signing.PaperValidator;
import vn.giaouoc.signing.PaperVerdict;
import vn.giaouoc.signing.TrustedCertificates;

/** Examines a file that we do not know, in the child process: its signatures, and whose paper it claims to be. */
public final class ExamineFile implements ChildTask {

    /** What the child is told besides the file. */
    public record Question(TrustedCertificates trust, Instant at) {}

    /**
     * @param codes of verification pages found in text, links and QR codes
     * @param numbers that stand at the head of the paper
     */
    public record Answer(PaperVerdict verdict, List<String> codes, List<String> numbers) {}

    @Override
    public byte[] run(byte[] input) throws IOException {
        var asked = Frames.asked(input, Question.class);
        var verdict = new PaperValidator()
                .validateForeign(
                        asked.file(), asked.question().trust(), asked.question().at());
        var claims = Claims.in(asked.file(), verdict);
        return Frames.json(new Answer(verdict, claims.codes(), claims.numbers()));
    }
}
