package vn.giaouoc.signing.validation;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.ChildTask;
import vn.giaouoc.signing.ExpectedPaper;
import vn.giaouoc.signing.PaperValidator;
import vn.giaouoc.signing.TrustedCertificates;

/** Judges a paper of ours, or what is said to be one, in the child process. */
public final class JudgePaper implements ChildTask {

    /**
     * What the child is told besides the file.
     *
     * @param baseLength of our stored head, if only what follows it is new; null for a full judgement
     */
    public record Question(
            ExpectedPaper expected,
            TrustedCertificates trust,
            Instant at,
            @Nullable Integer baseLength) {}

    @Override
    public byte[] run(byte[] input) throws IOException {
        var asked = Frames.asked(input, Question.class);
        var question = asked.question();
        var file = asked.file();
        var base = question.baseLength();
        var validator = new PaperValidator();
        return Frames.json(
                base == null
                        ? validator.validate(file, question.expected(), question.trust(), question.at())
                        : validator.validateAppended(
                                Arrays.copyOf(file, base), file, question.expected(), question.trust(), question.at()));
    }
}
