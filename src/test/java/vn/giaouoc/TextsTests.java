package vn.giaouoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Everything people read exists in both languages. */
class TextsTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern CODE = Pattern.compile(
            "(?:notFound|notAllowed|conflict|invalid|Problem\\.of|Problem\\.Field|Malformed|Refusal\\.of|problems\\.write)"
                    + "\\(\\s*(?:[^\"();]{0,80},\\s*)?\"([a-z][a-z-]*\\.[a-z][a-z0-9.-]*[a-z0-9])\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z][a-zA-Z0-9.-]*)\"");

    @Test
    void everyTextExistsInBothLanguages() throws IOException {
        var vietnamese = texts("vi").keySet();
        var english = texts("en").keySet();
        // the names of steps are Vietnamese in the drawings themselves
        english.removeIf(key -> key.startsWith("bpmn.") && !vietnamese.contains(key));

        assertThat(english).containsExactlyInAnyOrderElementsOf(vietnamese);
    }

    @Test
    void noLoneApostropheEatsAnArgument() throws IOException {
        var lone = new TreeSet<String>();
        for (var language : List.of("vi", "en")) {
            texts(language).forEach((key, text) -> {
                if (text.replace("''", "").contains("'")) {
                    lone.add(language + " " + key);
                }
            });
        }

        assertThat(lone).isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        var twice = new ArrayList<String>();
        for (var language : List.of("vi", "en")) {
            var seen = new HashSet<String>();
            for (var file : files(MESSAGES, "_" + language + ".properties")) {
                for (var line : Files.readAllLines(file)) {
                    var key = line.contains("=") && !line.startsWith("#") ? line.substring(0, line.indexOf('=')) : "";
                    if (!key.isBlank() && !line.startsWith(" ") && !seen.add(key.strip())) {
                        twice.add(file.getFileName() + " " + key);
                    }
                }
            }
        }

        assertThat(twice).isEmpty();
    }

    @Test
    void everyTextIsWellFormedAndTakesTheSameArgumentsInBothLanguages() throws IOException {
        var english = texts("en");
        var different = new TreeSet<String>();
        texts("vi").forEach((key, text) -> {
            var other = english.get(key);
            if (other != null && !argumentsOf(text).equals(argumentsOf(other))) {
                different.add(key + " " + argumentsOf(text) + " " + argumentsOf(other));
            }
        });

        assertThat(different).isEmpty();
    }

    @Test
    void everyRefusalInTheSourcesHasAText() throws IOException {
        var known = texts("vi").keySet();
        var missing = new TreeSet<String>();
        for (var file : files(Path.of("src/main/java"), ".java")) {
            var codes = CODE.matcher(Files.readString(file));
            while (codes.find()) {
                if (!known.contains(codes.group(1))) {
                    missing.add(codes.group(1) + " in " + file.getFileName());
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        var literals = new HashSet<String>();
        for (var file : sources()) {
            var found = LITERAL.matcher(Files.readString(file));
            while (found.find()) {
                literals.add(found.group(1));
            }
        }
        var prefixes = literals.stream()
                .filter(literal -> literal.endsWith(".") || literal.endsWith("-"))
                .collect(Collectors.toSet());
        var unused = texts("vi").keySet().stream()
                .filter(key -> !key.startsWith("bpmn."))
                .filter(key -> !used(key, literals, prefixes) && !used(withoutModule(key), literals, prefixes))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unused).isEmpty();
    }

    /** Arguments arrive as the words people read; a format of their own would refuse them. */
    @Test
    void noTextFormatsItsArgumentsItself() throws IOException {
        var typed = new TreeSet<String>();
        for (var language : List.of("vi", "en")) {
            texts(language).forEach((key, text) -> {
                if (text.matches("(?s).*\\{\\d+,.*")) {
                    typed.add(language + " " + key);
                }
            });
        }

        assertThat(typed).isEmpty();
    }

    private static boolean used(String key, Set<String> literals, Set<String> prefixes) {
        return literals.contains(key) || prefixes.stream().anyMatch(key::startsWith);
    }

    private static String withoutModule(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    private static Set<Integer> argumentsOf(String text) {
        var arguments = new TreeSet<Integer>();
        var formats = new MessageFormat(text, Locale.ENGLISH).getFormatsByArgumentIndex();
        for (var i = 0; i < formats.length; i++) {
            if (text.contains("{" + i)) {
                arguments.add(i);
            }
        }
        return arguments;
    }

    private static TreeMap<String, String> texts(String language) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var file : files(MESSAGES, "_" + language + ".properties")) {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
        }
        return texts;
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<>(files(Path.of("src/main/java"), ".java"));
        sources.addAll(files(Path.of("src/main/jte"), ".jte"));
        return sources;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
