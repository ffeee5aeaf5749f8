package vn.giaouoc.signing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.documents.PublicPaper;
import vn.giaouoc.documents.PublicPapers;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.signing.ReportRepository.Recorded;

/** What our records say about a paper, for somebody who is not signed in. */
@Component
class PaperFacts {

    private final PublicPapers papers;
    private final ReportRepository reports;
    private final Units units;
    private final Clock clock;

    PaperFacts(PublicPapers papers, ReportRepository reports, Units units, Clock clock) {
        this.papers = papers;
        this.reports = reports;
        this.units = units;
        this.clock = clock;
    }

    Records of(OfficialPaper paper) {
        var document = papers.of(paper.document()).orElseThrow();
        var recorded = reports.recorded(paper.version());
        var codes = Stream.concat(Stream.of(document.unit()), recorded.stream().map(Recorded::unit))
                .collect(Collectors.toSet());
        return new Records(paper, document, recorded, units.names(codes, Vietnam.today(clock)));
    }

    /** The records of one paper. */
    record Records(OfficialPaper official, PublicPaper document, List<Recorded> recorded, Map<String, String> names) {

        /** Whether everybody may see what it is about. */
        boolean open() {
            return document.title() != null && issued();
        }

        boolean corrected() {
            return document.state() == vn.giaouoc.documents.DocumentState.CORRECTED;
        }

        /** A word for it: its number, else its code. */
        String called() {
            return document.number() == null ? official.code() : document.number();
        }

        int needed() {
            return official.fields().size();
        }

        int given() {
            return (int) official.fields().stream().filter(this::isFilled).count();
        }

        boolean complete() {
            return given() == needed() && issued();
        }

        private boolean issued() {
            return switch (document.state()) {
                case ISSUED, FILED, CORRECTED, RECALLED, SUPERSEDED -> true;
                default -> false;
            };
        }

        /** Signed, or signed by hand by the same unit and confirmed by the registry. */
        private boolean isFilled(FieldLayout field) {
            return recorded.stream()
                    .anyMatch(one -> one.digital()
                            ? field.name().equals(one.field())
                            : one.onPaper()
                                    && one.registryConfirmed()
                                    && field.role() == FieldRole.SIGNER
                                    && one.unit().equals(field.unit()));
        }

        /** Why it has no effect any more; empty while it has. */
        List<Reason> standing() {
            var reasons = new ArrayList<Reason>();
            switch (document.state()) {
                case RECALLED -> reasons.add(Reason.of(Flaw.RECALLED));
                case SUPERSEDED -> reasons.add(Reason.of(Flaw.SUPERSEDED));
                case REJECTED, WITHDRAWN -> reasons.add(Reason.of(Flaw.WITHDRAWN));
                default -> {
                    if (!official.inForce()) {
                        reasons.add(Reason.of(Flaw.NOT_IN_FORCE));
                    }
                }
            }
            return reasons;
        }

        Verification.Paper paper() {
            return new Verification.Paper(
                    official.code(),
                    document.number(),
                    document.dated(),
                    names.getOrDefault(document.unit(), document.unit()),
                    open() ? document.title() : null,
                    given(),
                    needed());
        }

        /** The signatures found, named by our records; those on paper too, if it is the whole paper. */
        List<Verification.Line> lines(PaperVerdict found, boolean whole) {
            var byField = recorded.stream()
                    .filter(one -> one.field() != null)
                    .collect(Collectors.toMap(Recorded::field, Function.identity(), (one, two) -> two));
            var lines = new ArrayList<Verification.Line>();
            for (var signature : found.signatures()) {
                var known = byField.get(signature.field());
                lines.add(known == null ? ForeignLines.of(signature) : line(signature, known));
            }
            if (whole) {
                recorded.stream().filter(Recorded::onPaper).forEach(one -> lines.add(onPaper(one)));
            }
            return lines;
        }

        private Verification.Line line(SignatureVerdict found, Recorded known) {
            var certificate = found.certificate();
            return new Verification.Line(
                    found.field(),
                    known.role(),
                    names.getOrDefault(known.unit(), known.unit()),
                    known.name(),
                    known.capacityLines(),
                    found.signedAt(),
                    found.provenAt() != null,
                    certificate == null ? null : ForeignLines.plain(X500.commonName(certificate.issuer())),
                    false,
                    found.verdict(),
                    found.reasons());
        }

        private Verification.Line onPaper(Recorded one) {
            return new Verification.Line(
                    null,
                    one.role(),
                    names.getOrDefault(one.unit(), one.unit()),
                    one.name(),
                    one.capacityLines(),
                    one.signedAt(),
                    false,
                    null,
                    true,
                    one.registryConfirmed() ? Verdict.VALID : Verdict.INDETERMINATE,
                    List.of());
        }
    }
}
