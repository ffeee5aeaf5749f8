package vn.giaouoc.covenants;

/** What the conference decided about a paper. */
public enum Adoption {
    ADOPTED,
    ADOPTED_WITH_EDITS,
    HELD_BACK;

    static Adoption ofOutcome(String outcome) {
        return switch (outcome) {
            case "adopt" -> ADOPTED;
            case "adopt-with-edits" -> ADOPTED_WITH_EDITS;
            case "hold-back" -> HELD_BACK;
            default -> throw new IllegalArgumentException(outcome);
        };
    }
}
