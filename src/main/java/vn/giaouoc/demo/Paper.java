package vn.giaouoc.demo;

import java.util.List;

/**
 * A paper of one unit that has come some way.
 *
 * @param reaches the step at which it waits on the demonstration day
 * @param text name of its text
 */
record Paper(String unit, Stop reaches, String type, String field, String text, String title) {

    /** Where a paper waits. {@code RETURN}: the signatory sent it back, the head of the section is to pass the remarks on. */
    enum Stop {
        DRAFT,
        CONTENT_CHECK,
        FORMAT_CHECK,
        APPROVE,
        RETURN,
        NUMBER
    }

    static List<Paper> all() {
        return Texts.resource("demo/papers.csv")
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(";", 6))
                .map(cell -> new Paper(cell[0], Stop.valueOf(cell[1]), cell[2], cell[3], cell[4], cell[5]))
                .toList();
    }

    /** Unique in the demonstration. */
    String mark() {
        return "paper/" + unit + "/" + reaches;
    }

    /** Days of work behind it after the day on which it was assigned. */
    int stepsDone() {
        return switch (reaches) {
            case DRAFT -> 0;
            case CONTENT_CHECK -> 1;
            case FORMAT_CHECK -> 2;
            case APPROVE -> 3;
            case RETURN, NUMBER -> 4;
        };
    }

    boolean goesBeyond(Stop stop) {
        return reaches.compareTo(stop) > 0;
    }
}
