package vn.giaouoc.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mark of urgency at the head of a paper: Decree 30/2020/NĐ-CP, annex I, and the choices of the form that sets it. */
class UrgencyMarkTests {

    @ParameterizedTest
    @CsvSource({"URGENT, KHẨN", "VERY_URGENT, THƯỢNG KHẨN", "IMMEDIATE, HỎA TỐC"})
    void eachUrgencyOfTheFormIsPrinted(String code, String printed) {
        assertThat(PaperPage.urgency(code)).isEqualTo(printed);
    }
}
