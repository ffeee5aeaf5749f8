package vn.giaouoc.covenants;

import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.organization.Groups;

/** What the papers of a case are called: those of a year, or the annex to its covenant. */
@Component
class PaperTitles {

    private final Groups groups;

    PaperTitles(Groups groups) {
        this.groups = groups;
    }

    String of(YearRow year, PacketItem item) {
        var title = item.title(year.year(), groups.require(year.group()).name());
        var addition = year.addition();
        return addition == null ? title : annex(addition.no(), title);
    }

    /** Title of the paper that the parties sign. */
    String signed(YearRow year) {
        return of(year, PacketItem.COVENANT);
    }

    /** {@code Phụ lục 01 Giao ước thi đua năm 2024 của Khối thi đua 7 tỉnh Cà Mau}. */
    private static String annex(int no, String title) {
        return "Phụ lục %02d %s".formatted(no, title);
    }

    static DocumentType type(YearRow year, PacketItem item) {
        return year.addition() == null ? item.type() : DocumentType.COVENANT_ANNEX;
    }
}
