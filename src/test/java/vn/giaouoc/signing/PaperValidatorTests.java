package vn.giaouoc.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A paper that is what the records say is valid, after each of its signatures, in full and before it is stored. */
class PaperValidatorTests {

    @Test
    void aPaperSignedByAllIsValidAndNamesEachSigner() {
        var paper = SignedPaper.complete(2, 2);

        var verdict = paper.verdict();

        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.verdict()).isEqualTo(Verdict.VALID);
        assertThat(verdict.signatures())
                .extracting(SignatureVerdict::field)
                .containsExactly("S1", "S2", "NUMBER", "SEAL");
        assertThat(verdict.signatures())
                .extracting(SignatureVerdict::signerName)
                .containsExactly("Người ký S1", "Người ký S2", "Người ký NUMBER", "Người ký SEAL");
        assertThat(verdict.signatures())
                .allSatisfy(one -> assertThat(one.provenAt()).isEqualTo(SignedPaper.AT.plusSeconds(5)));
    }

    @Test
    void eachSignatureIsValidBeforeItIsStored() {
        var paper = SignedPaper.unsigned(1, 1);

        for (var field : paper.layout) {
            var base = paper.head();
            paper.sign(field.name());
            var verdict = new PaperValidator()
                    .validateAppended(
                            base, paper.head(), paper.expected(), paper.trusted(), SignedPaper.AT.plusSeconds(60));

            assertThat(verdict.reasons()).isEmpty();
            assertThat(verdict.verdict()).isEqualTo(Verdict.VALID);
        }
    }

    @Test
    void whatDoesNotBeginWithOurBytesIsNotStored() {
        var paper = SignedPaper.unsigned(1, 1).sign("S1");
        var other = SignedPaper.unsigned(1, 1);

        var verdict = new PaperValidator()
                .validateAppended(
                        other.head(), paper.head(), paper.expected(), paper.trusted(), SignedPaper.AT.plusSeconds(60));

        assertThat(verdict.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(verdict.reasons()).containsExactly(Reason.of(Flaw.NOT_OUR_BYTES));
    }

    @Test
    void aPaperThatNobodySignedIsNotValid() {
        var verdict = SignedPaper.unsigned(1, 1).verdict();

        assertThat(verdict.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(verdict.reasons()).contains(Reason.of(Flaw.NO_SIGNATURE));
    }
}
