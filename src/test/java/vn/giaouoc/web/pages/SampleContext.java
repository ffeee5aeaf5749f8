package vn.giaouoc.web.pages;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.AppointmentStatus;
import vn.giaouoc.organization.Group;
import vn.giaouoc.organization.GroupType;
import vn.giaouoc.organization.Holding;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Regime;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.Unit;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.shared.Vietnam;

/** What pages have at hand, without a running product: Khối 7 on the morning of 16/07/2024. */
final class SampleContext {

    static final Instant NOW = Instant.parse("2024-07-16T01:00:00Z");
    static final UUID ID = UUID.fromString("0190b9a0-0000-7000-8000-000000000001");

    private static final Map<String, String> UNITS = Map.of(
            "TCT", "Trường Chính trị",
            "CDYT", "CĐ Y tế",
            "CDCD", "CĐ Cộng đồng",
            "CDVH", "CĐ nghề Việt Nam - Hàn Quốc",
            "BAO", "Báo Cà Mau",
            "DAI", "Đài Phát thanh - Truyền hình");

    private SampleContext() {}

    static Ctx of(Locale locale, String path, @Nullable Flash flash, Role... roles) throws IOException {
        return new Ctx(
                messages(),
                locale,
                "",
                path,
                new Ctx.Csrf("X-CSRF-TOKEN", "_csrf", "token"),
                new UiManifest(JsonMapper.builder().build()),
                names(),
                NOW,
                (from, to) -> (int) Math.abs(Duration.between(
                                Vietnam.day(from).atStartOfDay(),
                                Vietnam.day(to).atStartOfDay())
                        .toDays()),
                actor(roles),
                flash,
                LocalDate.of(2024, 7, 16),
                false);
    }

    static Actor actor(Role... roles) {
        var holding = new Holding(
                ID,
                "CDVH",
                "Trường Cao đẳng nghề Việt Nam - Hàn Quốc Cà Mau",
                Post.DEPUTY,
                "Phó Hiệu trưởng",
                AppointmentStatus.FULL,
                ValidPeriod.from(LocalDate.of(2022, 1, 1)),
                false);
        return new Actor(
                ID,
                "cdvh.deputy",
                "Người Mẫu 11",
                Set.of(roles),
                List.of(holding),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                NOW);
    }

    private static Names names() {
        return new Names(null, null, Clock.systemUTC()) {
            @Override
            Optional<Unit> findUnit(String code) {
                var name = UNITS.getOrDefault(code, code);
                return Optional.of(new Unit(
                        code,
                        name.replace("CĐ", "Trường Cao đẳng"),
                        name,
                        null,
                        "SCHOOL",
                        Regime.HEAD_REGIME,
                        ValidPeriod.from(LocalDate.of(2015, 1, 1)),
                        null,
                        "Cà Mau",
                        null,
                        1));
            }

            @Override
            Optional<Group> findGroup(String code) {
                return Optional.of(new Group(
                        code, "Khối thi đua 7", "Khối thi đua 7 tỉnh Cà Mau", "KTĐ7", GroupType.BLOC, "BTDKT", 1));
            }
        };
    }

    static MessageSource messages() throws IOException {
        var ending = "_vi.properties";
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + ending);
        var source = new ResourceBundleMessageSource();
        source.setBasenames(java.util.Arrays.stream(files)
                .map(file -> String.valueOf(file.getFilename()))
                .map(name -> "messages/" + name.substring(0, name.length() - ending.length()))
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.forLanguageTag("vi"));
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
