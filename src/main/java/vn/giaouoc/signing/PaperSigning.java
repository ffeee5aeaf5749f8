package vn.giaouoc.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.DocumentState;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.documents.Registers;
import vn.giaouoc.organization.Mandates;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;

/**
 * The slow part of signing official papers, outside any transaction: takes the turn at each paper, has the key sign, embeds in
 * memory and checks strictly. Nothing is stored here; {@link Signatures} stores what was prepared, with the step.
 */
@Service
public class PaperSigning {

    private final OfficialPapers papers;
    private final CaseDocuments documents;
    private final Registers registers;
    private final Units units;
    private final Leases leases;
    private final SignatureRepository signatures;
    private final ExpectedSignatures expected;
    private final Mandates mandates;
    private final OutsideSigning outside;
    private final Pen pen;

    PaperSigning(
            OfficialPapers papers,
            CaseDocuments documents,
            Registers registers,
            Units units,
            Leases leases,
            SignatureRepository signatures,
            ExpectedSignatures expected,
            Mandates mandates,
            OutsideSigning outside,
            Pen pen) {
        this.papers = papers;
        this.documents = documents;
        this.registers = registers;
        this.units = units;
        this.leases = leases;
        this.signatures = signatures;
        this.expected = expected;
        this.mandates = mandates;
        this.outside = outside;
        this.pen = pen;
    }

    /** Whether a document is an official paper, so that signing it takes a certificate. */
    public boolean digital(UUID document) {
        return papers.of(document).isPresent();
    }

    /** Whether any of them is. */
    public boolean anyDigital(Collection<UUID> all) {
        return papers.any(all);
    }

    /**
     * Signs papers as a person for a unit; documents that are no official papers are left out.
     *
     * @param unit code of the unit signed for
     * @throws Problem {@code signing.confirm-first}, {@code signing.leased}, {@code signing.already-signed}, {@code
     *     signing.changed-since-approval}, {@code signing.no-field}, {@code signing.failed-check}, and those of a certificate
     *     that may not be signed with
     */
    public PreparedPapers sign(Collection<UUID> all, String unit, Acting acting, @Nullable UUID task) {
        Signatures.requireConfirmed(acting);
        return prepare(all, acting, paper -> {
            Signatures.requireApproved(documents, paper.document());
            var field = Fields.signer(paper, unit);
            requireUnsigned(paper, unit, acting);
            var returned = outside.returned(paper, task, acting);
            if (returned.isPresent()) {
                return returned.get();
            }
            var holder = Holder.person(acting.person(), acting.name(), unitName(acting.unit(), acting.at()));
            var filled = pen.person(paper, pen.base(paper), field, holder, unit, acting);
            return checked(paper, List.of(filled), null, acting);
        });
    }

    /**
     * Draws number and date and signs them with the organisation's key, then the seal if asked for. The number is kept for the
     * document in a transaction of its own; a repeat gets the same one.
     *
     * @throws Problem {@code signing.not-signed-yet}, and as {@link #sign}
     */
    public PreparedPapers number(Collection<UUID> all, boolean sealToo, Acting acting) {
        return prepare(all, acting, paper -> {
            requireState(paper, DocumentState.SIGNED);
            var day = Vietnam.day(acting.at());
            var number = registers.reserve(paper.document(), day, acting).text();
            var holder = organisation(acting);
            var filled = new ArrayList<PreparedPapers.Filled>();
            var bytes = pen.base(paper);
            var field = Fields.of(paper, FieldRole.NUMBER);
            if (field.isPresent()) {
                filled.add(pen.number(paper, bytes, field.get(), holder, number, day, acting));
                bytes = filled.get(0).bytes();
            }
            var seal = Fields.of(paper, FieldRole.SEAL);
            if (sealToo && seal.isPresent()) {
                filled.add(pen.seal(paper, bytes, seal.get(), holder, acting));
            }
            return checked(paper, filled, new PreparedPapers.Dated(number, day), acting);
        });
    }

    /** Seals papers with the organisation's key. @throws Problem as {@link #number} */
    public PreparedPapers seal(Collection<UUID> all, Acting acting) {
        return prepare(all, acting, paper -> {
            requireState(paper, DocumentState.NUMBERED);
            var field =
                    Fields.of(paper, FieldRole.SEAL).orElseThrow(() -> Problem.conflict("signing.no-field", "SEAL"));
            var filled = pen.seal(paper, pen.base(paper), field, organisation(acting), acting);
            return checked(paper, List.of(filled), null, acting);
        });
    }

    private PreparedPapers prepare(Collection<UUID> all, Acting acting, Work work) {
        var prepared = new PreparedPapers();
        try {
            for (var document : Set.copyOf(all).stream().sorted().toList()) {
                var before = papers.of(document);
                if (before.isPresent()) {
                    prepared.hold(leases.take(before.get().version(), acting));
                    Phases.at("leased");
                    // read again now that nobody else adds to it
                    prepared.add(work.of(papers.of(document).orElseThrow()));
                }
            }
            return prepared;
        } catch (RuntimeException refused) {
            prepared.close();
            throw refused;
        }
    }

    private PreparedPapers.Paper checked(
            OfficialPaper paper,
            List<PreparedPapers.Filled> filled,
            PreparedPapers.@Nullable Dated dated,
            Acting acting) {
        var found = pen.check(paper, expected.of(paper), filled, mandates.of(acting), acting.at());
        Phases.at("prepared");
        return new PreparedPapers.Paper(
                paper.document(), paper.version(), paper.head().sha256(), filled, acting.at(), dated, found, null);
    }

    private void requireUnsigned(OfficialPaper paper, String unit, Acting acting) {
        signatures.withEffect(paper.version()).stream()
                .filter(given -> given.unit().equals(unit) || acting.person().equals(given.person()))
                .findFirst()
                .ifPresent(given -> {
                    throw Signatures.alreadySigned(given);
                });
    }

    private void requireState(OfficialPaper paper, DocumentState state) {
        var facts = documents.facts(paper.document()).orElseThrow();
        if (facts.state() != state) {
            throw Problem.conflict("signing.not-signed-yet", facts.title());
        }
    }

    private Holder organisation(Acting acting) {
        return Holder.unit(acting.unit(), unitName(acting.unit(), acting.at()));
    }

    private String unitName(String code, Instant at) {
        return units.names(List.of(code), Vietnam.day(at)).getOrDefault(code, code);
    }

    @FunctionalInterface
    private interface Work {
        PreparedPapers.Paper of(OfficialPaper paper);
    }
}
