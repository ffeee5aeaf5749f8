package vn.giaouoc.web.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.AtCommit;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.Registers;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Worlds;

/** A write with a key, and the note of the key, stand and fall together: a failed one may be sent again. */
@ProductTest
class WritesModuleTests {

    @Autowired
    Writes writes;

    @Autowired
    Registers registers;

    @Autowired
    Worlds worlds;

    @Autowired
    AtCommit atCommit;

    @Test
    @FailsWhole("web.api.Writes.once")
    void aKeyOfAWriteThatBrokeIsFree() {
        var unit = worlds.unit("Trường thử khóa").code();
        var key = UUID.randomUUID().toString();
        Runnable write = () -> writes.once(key, caller(), "PUT /x", Map.of("a", 1), () -> setSymbol(unit));

        atCommit.leavesNothing("documents_symbol", write);

        write.run();
    }

    private void setSymbol(String unit) {
        registers.setUnitSymbol(unit, "TRTK", LocalDate.of(2020, 1, 1), Worlds.admin());
    }

    private static Actor caller() {
        return Worlds.admin();
    }
}
