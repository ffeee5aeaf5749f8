package vn.giaouoc.documents;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.Recipient.Standing;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Unit;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;

/**
 * Nơi nhận as one list: the lines fixed on the paper at its approval, found again among the units of the product, and what the
 * registry adds or leaves out at issue.
 *
 * <p>Source: Decree 30/2020/NĐ-CP Annex I, II.9.
 */
@Component
class Recipients {

    private static final String MEMBERS = "các đơn vị thành viên";
    private static final String AS_ABOVE = "như trên";
    /** {@code (để báo cáo)} and the sign at the end say nothing about the place. */
    private static final Pattern BESIDE = Pattern.compile("\\s*\\([^)]*\\)|[;.,]+$");

    private static final Pattern TO = Pattern.compile("^Kính gửi\\s*:\\s*(.+)$", Pattern.MULTILINE);

    private final PrintedRepository printed;
    private final VersionRepository versions;
    private final Units units;
    private final Groups groups;

    Recipients(PrintedRepository printed, VersionRepository versions, Units units, Groups groups) {
        this.printed = printed;
        this.versions = versions;
        this.units = units;
        this.groups = groups;
    }

    /** Lines for units, with their names of the day. */
    List<Recipient> ofUnits(List<String> codes, LocalDate day) {
        var names = codes.isEmpty() ? Map.<String, String>of() : units.names(codes, day);
        return codes.stream()
                .map(code -> new Recipient(
                        names.getOrDefault(code, code), HolderKey.unit(code).value()))
                .toList();
    }

    /** The lines of the paper in their order, the last that of Lưu; empty before the paper is made, and for a file without one. */
    List<Recipient> printed(DocumentRow row, LocalDate day) {
        var lines = printed.find(row.id()).flatMap(Printed::givenRecipients).orElse(List.of());
        if (lines.isEmpty()) {
            return List.of();
        }
        var keys = new HashMap<String, String>();
        units.all(day).forEach(unit -> keys.put(plain(unit.name()), key(unit)));
        return lines.stream()
                .flatMap(line -> plain(line).equals(AS_ABOVE) ? addressees(row) : Stream.of(line))
                .map(line -> new Recipient(line, place(line, row, keys), Standing.PRINTED, null))
                .toList();
    }

    private static String key(Unit unit) {
        return HolderKey.unit(unit.code()).value();
    }

    private static @Nullable String place(String line, DocumentRow row, Map<String, String> keys) {
        return row.group() != null && plain(line).startsWith(MEMBERS)
                ? HolderKey.group(row.group()).value()
                : keys.get(plain(line));
    }

    /** Whom the letter is addressed to; the line itself where the text does not say. */
    private Stream<String> addressees(DocumentRow row) {
        var text = Optional.ofNullable(row.currentId())
                .flatMap(versions::text)
                .map(html -> StructuredText.toText(new String(html, StandardCharsets.UTF_8)))
                .orElse("");
        var to = TO.matcher(text);
        return to.find() ? Stream.of(to.group(1).split(";")).map(String::strip) : Stream.empty();
    }

    /**
     * What is sent, and what is not: printed places first, then what was added.
     *
     * @param chosen by the registry or by the drawing
     * @param reason why a printed place is left out; null if none was given
     * @param mayLeaveOut whether a printed place that was not chosen is left out; otherwise it is sent to
     * @throws Problem {@code documents.printed-recipient-left-out} if one is left out without a reason
     */
    List<Recipient> settle(
            DocumentRow row, List<Recipient> chosen, @Nullable String reason, boolean mayLeaveOut, LocalDate day) {
        var onPaper = printed(row, day);
        if (onPaper.isEmpty()) {
            return chosen;
        }
        var settled = new ArrayList<Recipient>();
        for (var line : onPaper) {
            var same = chosen.stream().filter(one -> same(line, one)).findFirst();
            if (same.isPresent()) {
                var key = line.key() == null ? same.get().key() : line.key();
                settled.add(new Recipient(line.line(), key, Standing.PRINTED, null));
            } else if (mayLeaveOut && !Sending.onFile(line.line())) {
                settled.add(
                        new Recipient(line.line(), null, Standing.LEFT_OUT, Objects.requireNonNullElse(reason, "")));
            } else {
                settled.add(line);
            }
        }
        refuseSilence(settled);
        var members = row.group() == null ? List.<String>of() : groups.members(row.group(), day);
        chosen.stream()
                .filter(one -> !Sending.onFile(one.line()))
                .filter(one -> onPaper.stream().noneMatch(line -> same(line, one)))
                .map(one -> one.as(covered(one, members, onPaper) ? Standing.PRINTED : Standing.ADDED))
                .forEach(settled::add);
        return settled;
    }

    private static void refuseSilence(List<Recipient> settled) {
        var silent = settled.stream()
                .filter(one -> one.reason() != null && one.reason().isBlank())
                .map(Recipient::line)
                .toList();
        if (!silent.isEmpty()) {
            var names = String.join("; ", silent);
            throw Problem.invalid("documents.printed-recipient-left-out", names)
                    .withFields(
                            List.of(new Problem.Field("leftOutReason", "documents.printed-recipient-left-out", names)));
        }
    }

    private static boolean same(Recipient line, Recipient chosen) {
        return line.key() != null && line.key().equals(chosen.key())
                || plain(line.line()).equals(plain(chosen.line()));
    }

    /** A member of the group that the line of all members means. */
    private static boolean covered(Recipient one, List<String> members, List<Recipient> onPaper) {
        return members.stream().anyMatch(code -> HolderKey.unit(code).value().equals(one.key()))
                && onPaper.stream().anyMatch(line -> plain(line.line()).startsWith(MEMBERS));
    }

    private static String plain(String line) {
        var words = Normalizer.normalize(line, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        return BESIDE.matcher(words).replaceAll("").replaceAll("\\s+", " ").strip();
    }
}
