package vn.giaouoc.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Papers of the group of the demonstration, for tests. Text in {@code src/test/resources/samples/layouts}. */
public final class SamplePapers {

    private static final List<String> MEMBERS = List.of(
            "Trường Chính trị",
            "Trường Cao đẳng Y tế",
            "Trường Cao đẳng Cộng đồng",
            "Trường Cao đẳng nghề Việt Nam - Hàn Quốc Cà Mau",
            "Báo Cà Mau",
            "Đài Phát thanh - Truyền hình Cà Mau");
    private static final List<String> CODES = List.of("TCT", "CDYT", "CDCD", "CDVH", "BAO", "DAI");

    private SamplePapers() {}

    /** The covenant of six units. */
    public static PaperContent covenant() {
        var signers = new java.util.ArrayList<SignerBlock>();
        for (int i = 0; i < CODES.size(); i++) {
            signers.add(new SignerBlock(CODES.get(i), MEMBERS.get(i), i + 1));
        }
        return group(
                DocumentType.COVENANT,
                "GƯ-KTĐ7",
                "Giao ước thi đua năm 2024 của Khối thi đua 7 tỉnh Cà Mau",
                "covenant",
                signers);
    }

    /** A paper that one unit's leadership signs. */
    public static PaperContent single(DocumentType type, String symbol, String title, String text) {
        return new PaperContent(
                type,
                List.of("UBND tỉnh Cà Mau"),
                List.of("Trường Cao đẳng Cộng đồng"),
                symbol,
                "Cà Mau",
                title,
                List.of(),
                StructuredText.toHtml(text),
                List.of(new SignerBlock("CDCD", "", 1)),
                List.of("Như trên", "Lưu: VT, TC-HC"),
                "NORMAL",
                "CDCD",
                true);
    }

    /** A paper of the group with the text of that name. */
    public static PaperContent group(
            DocumentType type, @Nullable String symbol, String title, String text, List<SignerBlock> signers) {
        return new PaperContent(
                type,
                List.of(),
                List.of("Khối thi đua 7", "tỉnh Cà Mau"),
                symbol,
                "Cà Mau",
                title,
                List.of(),
                StructuredText.toHtml(text(text)),
                signers,
                List.of(
                        "Hội đồng Thi đua - Khen thưởng tỉnh (để báo cáo)",
                        "Các đơn vị thành viên Khối thi đua 7",
                        "Tổ Giúp việc Khối thi đua 7",
                        "Lưu: VT, TGV"),
                "NORMAL",
                "TCT",
                true);
    }

    public static String text(String name) {
        try (var in = SamplePapers.class.getResourceAsStream("/samples/layouts/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
