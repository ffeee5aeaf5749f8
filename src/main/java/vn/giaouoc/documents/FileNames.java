package vn.giaouoc.documents;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of files as metadata: never a path, never a character that could mislead who reads it. */
final class FileNames {

    private static final int MAX_CHARACTERS = 150;
    /** Names of devices on Windows, whatever stands behind their first dot. */
    private static final Pattern RESERVED = Pattern.compile("(?i)(?:CON|PRN|AUX|NUL|COM\\d|LPT\\d)(?:\\..*)?");

    private FileNames() {}

    static String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    /** The name as we keep it: last segment only, no control, direction or path marks, not too long, its extension kept. */
    static String clean(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC).replaceAll("^.*[/\\\\]", "");
        name = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*]", "_").strip();
        name = name.replaceFirst("^\\.+", "_");
        var extension = extension(name);
        var stem = extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
        if (stem.isBlank() || RESERVED.matcher(stem).matches()) {
            stem = "_" + stem;
        }
        var kept = stem.codePoints()
                .limit(MAX_CHARACTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return extension.isEmpty() ? kept : kept + "." + extension;
    }

    /** A name for downloading structured text, made of what it is called. */
    static String ofText(String title, int number) {
        var stem = clean(title.replace('/', '-'));
        return (stem.length() > 80 ? stem.substring(0, 80).strip() : stem) + " - v" + number + ".html";
    }

    /** A name for the official paper, without extension: {@code 05-GƯ-KTĐ7 - Giao ước thi đua năm 2024}. */
    static String ofPaper(String title, @Nullable String number) {
        var stem = clean(((number == null ? "" : number + " - ") + title).replace('/', '-'));
        return stem.length() > 120 ? stem.substring(0, 120).strip() : stem;
    }
}
