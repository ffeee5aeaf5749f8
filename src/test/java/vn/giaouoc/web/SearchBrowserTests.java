package vn.giaouoc.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.CreateDocument;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.security.AccountsForTests;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Vietnam;

/** A paper is looked for by its words, typed with and without diacritics, by one who may read it and one who may not. */
@ProductTest
class SearchBrowserTests {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Worlds worlds;

    @Autowired
    private AccountsForTests accounts;

    @Autowired
    private Documents documents;

    @Autowired
    private Clock clock;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void showsWhereTheWordsStandOnlyToWhomMayReadThem() {
        var word = "nguồn" + Ids.next().toString().substring(24);
        var folded = word.replace("ồ", "o");
        var unit = worlds.staffedUnit("Trường thử tìm kiếm");
        var officer = unit.person(Post.EMULATION_OFFICER);
        var paper = paper(unit.unit().code(), officer, "Uống nước nhớ " + word + " tại Cà Mau.");
        var stranger = worlds.staffedUnit("Trường không được đọc").person(Post.HEAD);

        try (var one = visit(officer, 390);
                var other = visit(stranger, 1440)) {
            for (var page : List.of("/search?q=", "/documents?q=")) {
                for (var asked : List.of(word, folded, "\"uong nuoc nho " + folded + "\"")) {
                    one.readsWell(page + asked);
                    one.fitsTheWidth();
                    var found = one.page().locator("main li");
                    assertThat(found).hasCount(1);
                    assertThat(found.locator("a[href='/documents/" + paper + "']"))
                            .hasCount(1);
                    assertThat(found.locator("mark").last()).hasText(word);
                    assertThat(found).containsText("Uống nước nhớ " + word + " tại Cà Mau.");

                    other.readsWell(page + asked);
                    assertThat(other.page().locator("main li")).hasCount(0);
                }
                // diacritics that were typed are meant
                one.readsWell(page + word.replace("ồ", "ổ"));
                assertThat(one.page().locator("main li")).hasCount(0);
            }
            one.leavesNoComplaint();
            other.leavesNoComplaint();
        }
    }

    private UUID paper(String unit, UUID person, String words) {
        var actor = worlds.actor(person, Vietnam.today(clock));
        return documents
                .create(
                        new CreateDocument(DocumentType.PLAN, "Kế hoạch thử", unit, null, null, null, person, null),
                        NewVersion.ofText("Điều 1. Mục đích\n1. " + words + "\n", "tạo", null),
                        actor)
                .document();
    }

    private Visit visit(UUID person, int width) {
        return new Visit(chromium, port, width, 900).signIn(accounts.of(person), AccountsForTests.PASSWORD);
    }
}
