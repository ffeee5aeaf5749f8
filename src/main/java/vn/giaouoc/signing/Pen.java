package vn.giaouoc.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.organization.Mandate;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.pades.PadesSigner;
import vn.giaouoc.signing.pades.Pictures;
import vn.giaouoc.signing.pades.SignatureGap;

/** Fills one field: draws its picture, has the key sign, puts the signature in, and checks the whole. */
@Component
class Pen {

    private static final Logger LOG = LoggerFactory.getLogger(Pen.class);

    private final OfficialPapers papers;
    private final SigningCertificates certificates;
    private final Trust trust;
    private final HandwritingRepository handwriting;
    private final PadesSigner signer;
    private final PaperValidator validator;
    private final Distant distant;

    Pen(
            OfficialPapers papers,
            SigningCertificates certificates,
            Trust trust,
            HandwritingRepository handwriting,
            PadesSigner signer,
            PaperValidator validator,
            Distant distant) {
        this.papers = papers;
        this.certificates = certificates;
        this.trust = trust;
        this.handwriting = handwriting;
        this.signer = signer;
        this.validator = validator;
        this.distant = distant;
    }

    /** The bytes a new signature goes behind. */
    byte[] base(OfficialPaper paper) {
        return papers.bytes(paper.head());
    }

    PreparedPapers.Filled person(
            OfficialPaper paper, byte[] base, FieldLayout field, Holder holder, String unit, Acting acting) {
        var picture = Pictures.person(
                acting.capacityLines(),
                handwriting.of(acting.person()).orElse(null),
                acting.name(),
                field.width(),
                field.height());
        var reason = String.join(" / ", acting.capacityLines());
        return fill(paper, base, field, picture, reason, holder, unit, acting.at());
    }

    PreparedPapers.Filled number(
            OfficialPaper paper,
            byte[] base,
            FieldLayout field,
            Holder holder,
            String number,
            LocalDate day,
            Acting acting) {
        var place = placeAndDate(paper.place(), day);
        var picture = Pictures.number(
                number, place, field.width(), field.height(), field.width() * OfficialPapers.NUMBER_DIVISION);
        return fill(paper, base, field, picture, number + "; " + place, holder, acting.unit(), acting.at());
    }

    PreparedPapers.Filled seal(OfficialPaper paper, byte[] base, FieldLayout field, Holder holder, Acting acting) {
        var picture = Pictures.seal(holder.name().toUpperCase(Locale.ROOT), field.width(), field.height());
        return fill(paper, base, field, picture, "Con dấu của cơ quan, tổ chức", holder, acting.unit(), acting.at());
    }

    private PreparedPapers.Filled fill(
            OfficialPaper paper,
            byte[] base,
            FieldLayout field,
            byte[] png,
            String reason,
            Holder holder,
            String unit,
            Instant at) {
        var held = certificates.require(holder, at);
        if (held.view().provider().equals(Certificates.OUTSIDE)) {
            throw Problem.conflict("signing.outside-first", holder.name());
        }
        var provider = certificates.provider(held.view().provider());
        var picture = new PadesSigner.Picture(field.name(), png, holder.name(), reason);
        try {
            var prepared = distant.needed(paper)
                    ? signer.prepare(base, distant.place(base, picture, held.chain(), at), picture, held.chain(), at)
                    : signer.prepare(base, picture, held.chain(), at);
            Phases.at("hashed");
            var value = provider.sign(held.key(), prepared.toBeSigned());
            Phases.at("key-used");
            var bytes = signer.embed(prepared, value);
            return new PreparedPapers.Filled(field, held.certificate(), bytes, unit, holder.name());
        } catch (PadesSigner.Refused refused) {
            LOG.warn("field {} could not be signed", field.name(), refused);
            throw Problem.conflict("signing.not-embedded");
        } catch (SignatureGap.Malformed answer) {
            LOG.warn("the place for field {} on version {} is not what was asked for", field.name(), paper.version());
            throw Problem.conflict("signing.file-not-read");
        }
    }

    /**
     * That the last of the new files is valid by the strict policy, with exactly the signatures it must have.
     *
     * @param mandate the new ones are given under
     * @return what was found; null if there is nothing new
     * @throws Problem {@code signing.failed-check}; {@code signing.file-not-read}
     */
    @Nullable
    PaperVerdict check(
            OfficialPaper paper,
            List<ExpectedSignature> earlier,
            List<PreparedPapers.Filled> filled,
            Mandate mandate,
            Instant at) {
        if (filled.isEmpty()) {
            return null;
        }
        var all = new ArrayList<>(earlier);
        filled.forEach(one -> all.add(ExpectedSignature.under(
                mandate,
                one.field().name(),
                X509.sha256(X509.der(one.certificate())),
                one.field().role() == FieldRole.SIGNER ? one.name() : null,
                at)));
        var last = filled.get(filled.size() - 1).bytes();
        var expected = new ExpectedPaper(paper.fields(), all, List.of());
        var verdict = distant.needed(paper)
                ? distant.judge(base(paper), last, expected, at)
                : validator.validateAppended(base(paper), last, expected, trust.at(at), at);
        if (verdict.verdict() != Verdict.VALID) {
            LOG.warn("a new signature on version {} is not valid and was not kept: {}", paper.version(), verdict);
            throw Problem.conflict("signing.failed-check");
        }
        return verdict;
    }

    /** {@code Cà Mau, ngày 08 tháng 02 năm 2024}: a nought before days below 10 and the months 1 and 2. */
    static String placeAndDate(String place, LocalDate day) {
        var month = day.getMonthValue() <= 2 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return "%s, ngày %02d tháng %s năm %d".formatted(place, day.getDayOfMonth(), month, day.getYear());
    }
}
