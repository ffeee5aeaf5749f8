package vn.giaouoc.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Recognises tables of targets by the heads of their columns. */
final class Targets {

    private static final Pattern NAME = Pattern.compile("chi tieu|noi dung|ten chi tieu");
    private static final Pattern UNIT = Pattern.compile("don vi tinh|dvt");
    private static final Pattern VALUE = Pattern.compile("con so|so luong|ke hoach|muc phan dau|muc dat");
    private static final Pattern NUMBER = Pattern.compile("[^\\p{L}]{0,4}\\p{N}.*");

    private Targets() {}

    static List<Target> of(List<TextBlock> blocks) {
        var labels = StructuredText.labels(blocks);
        var targets = new ArrayList<Target>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).text().startsWith("|")) {
                add(
                        labels.get(i),
                        blocks.get(i).text().lines().map(String::strip).toList(),
                        targets);
            }
        }
        return List.copyOf(targets);
    }

    private static void add(String label, List<String> lines, List<Target> targets) {
        var heads = BlockWords.cells(lines.get(0)).stream()
                .map(StructuredText::withoutDiacritics)
                .toList();
        int name = column(heads, NAME);
        int unit = column(heads, UNIT);
        int value = column(heads, VALUE);
        if (name < 0 || value < 0) {
            return;
        }
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.startsWith("|") ? BlockWords.cells(line) : List.<String>of();
            if (cells.size() > Math.max(name, Math.max(unit, value))
                    && NUMBER.matcher(cells.get(value)).matches()) {
                targets.add(new Target(label, cells.get(name), unit < 0 ? "" : cells.get(unit), cells.get(value)));
            }
        }
    }

    private static int column(List<String> heads, Pattern wanted) {
        for (int i = 0; i < heads.size(); i++) {
            if (wanted.matcher(heads.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }
}
