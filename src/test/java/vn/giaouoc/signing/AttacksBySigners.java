package vn.giaouoc.signing;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;

/** Attacks by people who have a key: other fields, other pictures, other persons, certificates that do not count. */
final class AttacksBySigners {

    private AttacksBySigners() {}

    static List<Attack> fields(SignedPaper paper) {
        var attacks = new ArrayList<Attack>();
        attacks.add(Attack.on(
                paper,
                "SSA: new field with an opaque picture over the text",
                added(paper, 0, 80, 125, 400, 30),
                true,
                Flaw.SIGNATURE_UNEXPECTED));
        attacks.add(Attack.on(
                paper,
                "new field with an opaque picture over a signature",
                overField(paper),
                true,
                Flaw.FIELD_UNEXPECTED));
        attacks.add(Attack.on(
                paper,
                "one signature more on free space",
                added(paper, 0, 300, 600, 100, 50),
                true,
                Flaw.SIGNATURE_UNEXPECTED));
        var certified = SignedPaper.unsigned(1, 1);
        certify(certified);
        certified.signAll();
        attacks.add(Attack.on(
                certified,
                "EAA: a note on a certified paper",
                PdfHand.append(
                        certified.head(),
                        document -> AttacksOnContent.annotate(document, 0, new PDAnnotationFreeText())),
                true,
                Flaw.ANNOTATION_UNEXPECTED));
        attacks.add(Attack.on(
                certified,
                "SSA: a field on a certified paper",
                added(certified, 0, 80, 125, 400, 30),
                true,
                Flaw.FIELD_UNEXPECTED));
        attacks.add(enlargedSeal());
        attacks.add(opaqueSeal());
        return attacks;
    }

    static Attack longPaper() {
        var paper = SignedPaper.complete(1, 12);
        return Attack.on(
                paper,
                "image of a signature exchanged on a paper of twelve pages",
                PdfHand.append(paper.head(), AttacksOnContent::exchangeImage),
                true,
                Flaw.CONTENT_CHANGED);
    }

    static List<Attack> persons() {
        var attacks = new ArrayList<Attack>();
        var byPerson = SignedPaper.unsigned(1, 1).sign("S1");
        byPerson.signAs("NUMBER", byPerson.holders.get("S1")).sign("SEAL");
        attacks.add(Attack.on(
                byPerson, "number signed with a person's key", byPerson.head(), true, Flaw.WRONG_CERTIFICATE));
        var wrong = SignedPaper.unsigned(1, 1);
        wrong.signAs("S1", wrong.ca.person("Người khác")).sign("NUMBER").sign("SEAL");
        attacks.add(Attack.on(wrong, "signed by another person", wrong.head(), true, Flaw.WRONG_CERTIFICATE));
        var foreign = SignedPaper.unsigned(1, 1);
        foreign.holders.put("S1", new TestCa("CA thử nghiệm", SignedPaper.AT).person("Người ký S1"));
        foreign.signAll();
        attacks.add(Attack.on(foreign, "foreign authority of the same name", foreign.head(), false, Flaw.UNTRUSTED));
        var own = SignedPaper.unsigned(1, 1);
        own.holders.put("S1", own.ca.selfSigned("Người ký S1"));
        own.signAll();
        attacks.add(Attack.on(own, "self-signed certificate", own.head(), false, Flaw.UNTRUSTED));
        attacks.add(revoked());
        attacks.add(expired());
        attacks.addAll(recordsSayOtherwise());
        return attacks;
    }

    private static List<Attack> recordsSayOtherwise() {
        var paper = SignedPaper.complete(1, 1);
        var lists = paper.trusted();
        var late = paper.expectedWithoutBytes().signatures().stream()
                .map(one -> new ExpectedSignature(
                        one.field(), one.certificateSha256(), SignedPaper.AT.plusSeconds(600), null))
                .toList();
        var early = paper.expectedWithoutBytes().signatures().stream()
                .map(one -> new ExpectedSignature(one.field(), one.certificateSha256(), null, SignedPaper.AT))
                .toList();
        return List.of(
                new Attack(
                        "signed before the mandate began",
                        paper.head(),
                        new ExpectedPaper(paper.layout, late, List.of()),
                        lists,
                        Attack.LATER,
                        true,
                        Flaw.OUTSIDE_MANDATE),
                new Attack(
                        "signed after the mandate ended",
                        paper.head(),
                        new ExpectedPaper(paper.layout, early, List.of()),
                        lists,
                        Attack.LATER,
                        true,
                        Flaw.OUTSIDE_MANDATE),
                new Attack(
                        "no revocation list",
                        paper.head(),
                        paper.expectedWithoutBytes(),
                        new TrustedCertificates(lists.authorities(), List.of(), List.of()),
                        Attack.LATER,
                        false,
                        Flaw.REVOCATION_UNKNOWN),
                new Attack(
                        "another paper of ours in its place",
                        SignedPaper.complete(1, 1).head(),
                        paper.expected(),
                        lists,
                        Attack.LATER,
                        false,
                        Flaw.NOT_OUR_BYTES));
    }

    private static Attack revoked() {
        var paper = SignedPaper.complete(1, 1);
        paper.ca.revoke(paper.holders.get("S1"), SignedPaper.AT.minus(Duration.ofDays(1)));
        return Attack.on(paper, "certificate revoked before signing", paper.head(), false, Flaw.REVOKED);
    }

    /** Without a time stamp nothing proves that it was signed while the certificate was good. */
    private static Attack expired() {
        var paper = SignedPaper.unsigned(1, 1);
        var shortLived = paper.ca.person(
                "Người ký S1", SignedPaper.AT.minus(Duration.ofDays(1)), SignedPaper.AT.plus(Duration.ofDays(1)));
        paper.holders.put("S1", shortLived);
        paper.revisions.add(TestPapers.sign(
                paper.head(), new TestPapers.Act("S1", shortLived, SignedPaper.AT, paper.image("S1"), null)));
        paper.signAll();
        return new Attack(
                "certificate expired, no time stamp",
                paper.head(),
                paper.expectedWithoutBytes(),
                paper.trusted(),
                SignedPaper.AT.plus(Duration.ofDays(3)),
                false,
                Flaw.OUT_OF_VALIDITY);
    }

    private static Attack opaqueSeal() {
        var paper = SignedPaper.unsigned(1, 1).sign("S1").sign("NUMBER");
        paper.revisions.add(TestPapers.sign(
                paper.head(), paper.act("SEAL", paper.holders.get("SEAL"), TestPapers.opaque(204, 204, "DẤU"))));
        return Attack.on(paper, "opaque seal hides the signature", paper.head(), true, Flaw.OPAQUE_IMAGE);
    }

    private static Attack enlargedSeal() {
        var paper = SignedPaper.unsigned(1, 1).sign("S1").sign("NUMBER");
        var enlarged = PdfHand.append(paper.head(), document -> {
            var widget = PdfHand.field(document, "SEAL").getWidgets().get(0);
            widget.setRectangle(new PDRectangle(50, 490, 400, 300));
            widget.getCOSObject().setNeedToBeUpdated(true);
        });
        paper.revisions.add(TestPapers.sign(enlarged, paper.act("SEAL", paper.holders.get("SEAL"), TestPapers.seal())));
        return Attack.on(paper, "seal field enlarged before sealing", paper.head(), true, Flaw.FIELD_MOVED);
    }

    private static void certify(SignedPaper paper) {
        var act = paper.act("S1", paper.holders.get("S1"), paper.image("S1"));
        var parameters = TestPapers.parameters(act);
        parameters.setPermission(CertificationPermission.CHANGES_PERMITTED);
        parameters.getImageParameters().getFieldParameters().setFieldId("S1");
        paper.revisions.add(TestPapers.sign(paper.head(), act, parameters));
    }

    private static byte[] overField(SignedPaper paper) {
        var base = PdfHand.append(paper.head(), document -> AttackFields.add(document, "S9", 1, 90, 480, 200, 110));
        return TestPapers.sign(
                base, paper.act("S9", paper.ca.person("Kẻ khác"), TestPapers.opaque(400, 220, "Kẻ khác")));
    }

    /** Made by the library itself, by somebody with a certificate of the same authority. */
    private static byte[] added(SignedPaper paper, int page, int left, int fromTop, int width, int height) {
        var act = paper.act("S9", paper.ca.person("Kẻ khác"), TestPapers.opaque(width, height, "900 triệu đồng"));
        var parameters = TestPapers.parameters(act);
        var field = new SignatureFieldParameters();
        field.setPage(page + 1);
        field.setOriginX(left);
        field.setOriginY(fromTop);
        field.setWidth(width);
        field.setHeight(height);
        parameters.getImageParameters().setFieldParameters(field);
        return TestPapers.sign(paper.head(), act, parameters);
    }
}
