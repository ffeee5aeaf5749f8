package vn.giaouoc.signing.validation;

import java.io.IOException;
import java.time.Instant;
import vn.giaouoc.documents.ChildTask;
import vn.giaouoc.signing.ExpectedPaper;
import vn.giaouoc.signing.PaperValidator;
import vn.giaouoc.signing.TrustedCertificates;

/** Judges a paper of ours, or what is said to be one, in the child process. */
public final class JudgePaper implements ChildTask {

    /** What the child is told besides the file. */
    public record Question(ExpectedPaper expected, TrustedCertificates trust, Instant at) {}

    @Override
    public byte[] run(byte[] input) throws IOException {
        var asked = Frames.asked(input, Question.class);
        var question = asked.question();
        return Frames.json(
                new PaperValidator().validate(asked.file(), question.expected(), question.trust(), question.at()));
    }
}
