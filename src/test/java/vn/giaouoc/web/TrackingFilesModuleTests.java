package vn.giaouoc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Managers;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.security.AccountsForTests;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.workflow.Processes;
import vn.giaouoc.workflow.StartProcess;

/** The board and the list of cases as files: what the reader may see on the screen, and nothing that a program would run. */
@ProductTest
class TrackingFilesModuleTests {

    private static final String FORMULA = "=HYPERLINK(\"http://nowhere\",\"Kế hoạch, bấm vào\")";

    @LocalServerPort
    int port;

    @Autowired
    Worlds worlds;

    @Autowired
    AccountsForTests accounts;

    @Autowired
    Managers managers;

    @Autowired
    Processes processes;

    @Autowired
    Clock clock;

    private Worlds.Staffed school;
    private Worlds.Staffed other;

    @BeforeEach
    void twoUnitsWithACaseEach() {
        school = worlds.staffedUnit("Trường thử tải về");
        other = worlds.staffedUnit("Đài thử tải về");
        start(school, FORMULA);
        start(other, "Kế hoạch của Đài");
    }

    @Test
    void theBoardHoldsTheUnitsOneManagesAndNoOther() throws Exception {
        var token = accounts.token(accounts.of(manager(), Role.MANAGER));

        var csv = text(get("/api/v1/tracking/board.csv", token));
        var xlsx = get("/api/v1/tracking/board.xlsx", token);

        assertThat(csv).startsWith("\uFEFFĐơn vị,Mã đơn vị,Quy trình,Bước,Việc đang chờ,Việc quá hạn,");
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv)
                .contains(school.unit().code() + ",")
                .contains(",Giao soạn thảo,1,0,")
                .doesNotContain(other.unit().code());
        assertThat(fileName(xlsx)).matches("Bảng theo dõi \\d{4}-\\d\\d-\\d\\d\\.xlsx");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.body()))) {
            var rows = workbook.getSheetAt(0);
            assertThat(rows.getLastRowNum()).isEqualTo(1);
            assertThat(rows.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Đơn vị");
            assertThat(rows.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(1);
            assertThat(DateUtil.isCellDateFormatted(rows.getRow(1).getCell(6))).isTrue();
            assertThat(rows.getRow(1).getCell(6).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(Vietnam.today(clock));
        }
    }

    @Test
    void whoManagesNothingTakesNoBoardAlong() throws Exception {
        var head = accounts.token(accounts.of(school.person(Post.HEAD)));

        assertThat(get("/api/v1/tracking/board.csv", head).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/tracking/board.xlsx", head).statusCode()).isEqualTo(404);
    }

    @Test
    void theListHoldsTheCasesOneMaySeeAndRunsNothing() throws Exception {
        var head = accounts.token(accounts.of(school.person(Post.HEAD)));

        var csv = text(get("/api/v1/process-instances.csv?state=active", head));
        var xlsx = get("/api/v1/process-instances.xlsx?unit=" + school.unit().code(), head);

        assertThat(csv)
                .startsWith("\uFEFFSố hồ sơ,Tên hồ sơ,Quy trình,")
                .contains("\"'=HYPERLINK(\"\"http://nowhere\"\",")
                .contains("Trường thử tải về")
                .doesNotContain("Kế hoạch của Đài");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.body()))) {
            var title = workbook.getSheetAt(0).getRow(1).getCell(1);
            assertThat(title.getCellType()).isEqualTo(CellType.STRING);
            assertThat(title.getStringCellValue()).isEqualTo(FORMULA);
        }
        assertThat(text(get("/api/v1/process-instances.csv?state=ended", head)).lines())
                .hasSize(1);
        assertThat(get("/api/v1/process-instances.csv?colour=red", head).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theScreenOffersItsOwnFilterAsAFile() throws IOException {
        var browser = new Browser(port);
        browser.signIn(accounts.of(manager(), Role.MANAGER), AccountsForTests.PASSWORD);

        assertThat(browser.get("/tracking?q=K%E1%BA%BF+ho%E1%BA%A1ch&state=active")
                        .body())
                .contains("href=\"/tracking/cases.csv?q=K%E1%BA%BF+ho%E1%BA%A1ch&amp;state=active\"");
        assertThat(browser.get("/tracking/cases.csv?q=K%E1%BA%BF+ho%E1%BA%A1ch&state=active")
                        .body())
                .contains("HYPERLINK")
                .doesNotContain("Kế hoạch của Đài");
        assertThat(browser.get("/tracking/cases.csv?q=khongcogi").body().lines())
                .hasSize(1);
        assertThat(browser.get("/tracking/board").body()).contains("/tracking/board.xlsx");
        assertThat(browser.get("/tracking/board.csv").body())
                .contains(school.unit().code());
        assertThat(browser.get("/tracking/board.xlsx").statusCode()).isEqualTo(200);
        assertThat(browser.get("/tracking/board.pdf").statusCode()).isEqualTo(404);
    }

    private UUID manager() {
        var person = worlds.person("Người theo dõi").id();
        managers.grant(
                person, school.unit().code(), null, ValidPeriod.from(LocalDate.of(2020, 1, 1)), "QĐ 3", Worlds.admin());
        return person;
    }

    private void start(Worlds.Staffed unit, String title) {
        processes.start(
                new StartProcess(
                        "document-approval",
                        Map.of(
                                "type",
                                "PLAN",
                                "title",
                                title,
                                "unit",
                                unit.unit().code(),
                                "urgency",
                                "NORMAL")),
                worlds.actor(unit.person(Post.EMULATION_OFFICER), Vietnam.today(clock)));
    }

    private HttpResponse<byte[]> get(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String fileName(HttpResponse<byte[]> answer) {
        return java.util.Objects.requireNonNull(org.springframework.http.ContentDisposition.parse(
                        answer.headers().firstValue("Content-Disposition").orElse(""))
                .getFilename());
    }
}
