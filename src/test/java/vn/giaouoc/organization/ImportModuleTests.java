package vn.giaouoc.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.giaouoc.organization.Refusals.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.AtCommit;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.ImportResult.RowError;

/** Bulk import: whole or nothing, every bad cell named, nothing unpacked blindly. */
@ProductTest
class ImportModuleTests {

    @Autowired
    private AtCommit atCommit;

    @Autowired
    private OrganizationImport organizationImport;

    @Autowired
    private Worlds worlds;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private String code;
    private Map<String, String> files;

    @BeforeEach
    void goodFiles() {
        code = Worlds.freshCode();
        files = new LinkedHashMap<>();
        files.put("units.csv", """
                code;name;shortName;parent;kind;regime;from;to
                #B;Phòng B;B;#A;SECTION;HEAD_REGIME;2020-01-01;
                #A;Trường A;A;;SCHOOL;;01/01/2020;
                """);
        files.put("people.csv", """
                code,fullName,email,phone,login
                #P1,"Nguyễn Văn A, ThS",a@example.org,,
                #P2,Trần Thị B,,,
                """);
        files.put("appointments.csv", """
                person;unit;post;title;status;fields;from;to;decision
                #P1;#A;HEAD;Hiệu trưởng;;;2020-01-01;;01/QĐ
                #P2;#A;DEPUTY;Phó Hiệu trưởng;FULL;EMULATION|tài chính;2020-01-01;;02/QĐ
                """);
    }

    @Test
    @FailsWhole("organization.OrganizationImport.run")
    void anImportThatBreaksAtCommitLeavesNothing() {
        atCommit.leavesNothing("organization_unit", () -> run(false));

        assertThat(run(false).applied()).isTrue();
    }

    private Map<String, String> named() {
        var named = new LinkedHashMap<String, String>();
        files.forEach((file, text) -> named.put(file, text.replace("#", code)));
        return named;
    }

    private ImportResult run(boolean dryRun) {
        return organizationImport.run(zip(named()), dryRun, Worlds.admin());
    }

    private static byte[] zip(Map<String, String> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private List<String> rows() {
        return jdbc.sql("""
                        select code from organization_unit where code like :code || '%'
                        union all select code from organization_person where code like :code || '%'
                        """).param("code", code).query(String.class).list();
    }

    @Test
    void loadsUnitsPeopleAndPosts() {
        var result = run(false);

        assertThat(result.errors()).isEmpty();
        assertThat(result.applied()).isTrue();
        assertThat(result.added()).containsEntry("units.csv", 2).containsEntry("appointments.csv", 2);
        var staff = units.staff(code + "A", LocalDate.of(2024, 7, 18));
        assertThat(staff.seats()).hasSize(2);
        assertThat(staff.seats().get(1).appointment().fields())
                .containsExactlyInAnyOrder(Field.EMULATION, Field.FINANCE);
        assertThat(people.byCode(code + "P1").orElseThrow().fullName()).isEqualTo("Nguyễn Văn A, ThS");
        assertThat(units.require(code + "B", LocalDate.of(2024, 7, 18)).parent())
                .isEqualTo(code + "A");
    }

    @Test
    void aSecondRunFindsEverythingThere() {
        run(false);

        var again = run(false);

        assertThat(again.errors()).isEmpty();
        assertThat(again.added().values()).allMatch(count -> count == 0);
        assertThat(again.unchanged()).containsEntry("people.csv", 2);
    }

    @Test
    void aTrialKeepsNothing() {
        var trial = run(true);

        assertThat(trial.errors()).isEmpty();
        assertThat(trial.applied()).isFalse();
        assertThat(trial.added()).containsEntry("people.csv", 2);
        assertThat(rows()).isEmpty();
    }

    @Test
    void toleratesAByteOrderMarkAndEmptyLines() {
        files.compute("units.csv", (file, text) -> "\uFEFF" + text + "\n\n");

        assertThat(run(true).errors()).isEmpty();
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '!', textBlock = """
                    units.csv!#A;Trường A!#A;!3!name!import-value-missing
                    units.csv!;;01/01/2020!;;31/02/2020!3!from!import-not-a-day
                    units.csv!HEAD_REGIME!KING!2!regime!import-not-a-word
                    units.csv!#B;Phòng B;B;#A!#B;Phòng B;B;#C!2!parent!unit-unknown
                    units.csv!2020-01-01;!2020-01-01;2019-01-01!2!to!period-reversed
                    units.csv!#B;Phòng B!b b;Phòng B!2!code!code-malformed
                    units.csv!code;name!code;tên!1!name!import-column-missing
                    units.csv!code;name!code;name;name!1!name!import-column-unknown
                    units.csv!#B;Phòng B!#B;Phòng B;thừa!2!''!import-column-count
                    people.csv!#P2!#P1!3!code!import-differs
                    people.csv!"Nguyễn Văn A, ThS"!"Nguyễn Văn A!2!''!import-broken-csv
                    appointments.csv!#P2;#A!#P9;#A!3!person!person-unknown
                    appointments.csv!#P2;#A!#P2;#X!3!unit!unit-unknown
                    appointments.csv!DEPUTY;Phó Hiệu trưởng!HEAD;Hiệu trưởng!3!fields!fields-not-deputy
                    appointments.csv!DEPUTY;Phó Hiệu trưởng;FULL;EMULATION|tài chính!HEAD;Hiệu trưởng;FULL;!3!post!head-taken
                    appointments.csv!#P2;#A;DEPUTY;Phó Hiệu trưởng;FULL;EMULATION|tài chính!#P1;#A;HEAD;Giám đốc;FULL;!3!from!appointment-overlaps
                    appointments.csv!EMULATION|tài chính!bay lượn!3!fields!field-unknown
                    appointments.csv!DEPUTY;Phó Hiệu trưởng!KING;Vua!3!post!import-not-a-word
                    appointments.csv!DEPUTY;Phó Hiệu trưởng!DEPUTY;!3!title!import-value-missing
                    """)
    void namesFileRowAndColumnOfABadCellAndKeepsNothing(
            String file, String good, String bad, int row, String column, String expected) {
        assertThat(files.get(file)).contains(good);
        files.compute(file, (name, text) -> text.replace(good, bad));

        var result = run(false);

        assertThat(result.applied()).isFalse();
        assertThat(result.errors()).anySatisfy(error -> {
            assertThat(error.file()).isEqualTo(file);
            assertThat(error.row()).isEqualTo(row);
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.code()).endsWith("." + expected);
        });
        assertThat(rows()).isEmpty();
    }

    @Test
    void tellsAllErrorsAtOnce() {
        files.compute("appointments.csv", (file, text) -> text.replace("#P", "#Q"));
        files.compute("people.csv", (file, text) -> text.replace("Trần Thị B", ""));

        assertThat(run(false).errors())
                .extracting(RowError::file, RowError::row)
                .containsExactly(tuple("people.csv", 3), tuple("appointments.csv", 2), tuple("appointments.csv", 3));
    }

    @Test
    void isForAdministrators() {
        var head = worlds.staffedUnit("Trường").person(Post.HEAD);

        assertRefused(
                "organization.not-administrator",
                () -> organizationImport.run(zip(named()), true, worlds.actor(head, LocalDate.of(2024, 7, 18))));
    }

    @Test
    void refusesArchivesThatAreNotWhatTheySay() {
        assertUnpackRefused("import-not-a-zip", "no zip at all".getBytes(StandardCharsets.UTF_8));
        assertUnpackRefused("import-not-a-zip", new byte[0]);
        assertUnpackRefused("import-empty", zip(Map.of()));
        assertUnpackRefused("import-unknown-file", zip(Map.of("../units.csv", "code")));
        assertUnpackRefused("import-unknown-file", zip(Map.of("data/units.csv", "code")));
        assertUnpackRefused("import-unknown-file", zip(Map.of("virus.exe", "code")));
        assertUnpackRefused("import-too-large", new byte[ImportArchive.MAX_PACKED_BYTES + 1]);
        assertUnpackRefused("import-too-large", zip(Map.of("units.csv", "a".repeat(3_000_000))));
        var latin = zip(Map.of("units.csv", "x"));
        assertThat(ImportArchive.unpack(latin)).containsEntry("units.csv", "x");
    }

    private void assertUnpackRefused(String expected, byte[] zip) {
        assertRefused("organization." + expected, () -> organizationImport.run(zip, true, Worlds.admin()));
    }

    @Test
    void refusesTextThatIsNotUtf8() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("units.csv"));
            zip.write(new byte[] {(byte) 0xC3, (byte) 0x28});
        }

        assertUnpackRefused("import-not-utf8", out.toByteArray());
    }

    @Test
    void theDemonstrationIsSuchAnImport() {
        var world = worlds.khoi7();

        assertThat(units.require(world.code("CDVH"), LocalDate.of(2024, 7, 18)).shortName())
                .isEqualTo("CĐ nghề Việt – Hàn");
        assertThat(world.actor("tct.section", LocalDate.of(2024, 7, 18)).holds(world.code("TCT"), Post.SECTION_HEAD))
                .isTrue();
    }
}
