package vn.giaouoc.covenants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.consultations.AnswerState;
import vn.giaouoc.consultations.Stance;
import vn.giaouoc.documents.DocumentState;
import vn.giaouoc.organization.SigningMode;
import vn.giaouoc.organization.SigningOrder;

/**
 * A group's year at a glance.
 *
 * @param caseId process instance of the year
 * @param since when the year came into its state
 * @param headUnit null before the standing body confirmed it, like deputy, mode and order
 * @param team names of the Tổ Giúp việc, the secretary first
 * @param stages in order; the strip on top of the page
 * @param units members and parties, in the group's order
 * @param packet papers the reader may see
 * @param upcoming what comes next, nearest first
 * @param waiting open tasks of no single unit: team, group head, registry, standing body
 * @param signed how many parties have signed, of {@code signers}
 * @param stop why signing stands still; null while it does not
 */
public record GroupYearView(
        String group,
        String groupName,
        int year,
        UUID caseId,
        YearState state,
        Instant since,
        String standingBody,
        String standingBodyName,
        @Nullable String headUnit,
        @Nullable String headUnitName,
        @Nullable String deputyUnit,
        @Nullable String deputyUnitName,
        @Nullable SigningMode mode,
        @Nullable SigningOrder order,
        List<String> team,
        List<Stage> stages,
        List<UnitRow> units,
        List<Paper> packet,
        List<Upcoming> upcoming,
        List<Waiting> waiting,
        @Nullable Conference conference,
        List<Target> targets,
        int signed,
        int signers,
        @Nullable Stop stop) {

    /** Stages of the strip; those after registration come with scoring and rewards. */
    public enum StageName {
        OPEN_YEAR,
        TEAM,
        PACKET,
        OPINIONS,
        CONFERENCE,
        SIGNING,
        ISSUE,
        REGISTRATION,
        MID_YEAR,
        SCORING,
        RANKING,
        REWARDS
    }

    public enum StageStatus {
        DONE,
        CURRENT,
        AHEAD
    }

    /**
     * @param doneAt when it was finished; null if it is not
     * @param part how many are done, of {@code whole}; both 0 where nothing is counted
     */
    public record Stage(
            StageName name, StageStatus status, @Nullable Instant doneAt, int part, int whole) {}

    /**
     * One unit.
     *
     * @param opinion null before the first round
     * @param signature null before signing was first opened
     * @param registration null before registration was opened
     * @param waiting the unit's open tasks in this case
     * @param overdueDays working days by which its latest task is late; 0 if none
     */
    public record UnitRow(
            String unit,
            String name,
            @Nullable OpinionCell opinion,
            @Nullable SignatureCell signature,
            @Nullable RegistrationCell registration,
            List<Waiting> waiting,
            int overdueDays) {}

    /**
     * @param round number of the latest round
     * @param stance null without an answer, and where the reader may not see it yet
     * @param opinions how many; 0 where the reader may not see them yet
     */
    public record OpinionCell(
            int round,
            AnswerState state,
            @Nullable Stance stance,
            int opinions,
            boolean late,
            @Nullable Instant answeredAt) {}

    /**
     * @param party whether the unit is still a party; false after the others went on without it
     * @param signer name, and {@code capacity} as printed; null before it signed
     * @param reason given with a refusal or a wish for change
     */
    public record SignatureCell(
            boolean party,
            PartySignature state,
            @Nullable Instant at,
            @Nullable String signer,
            @Nullable String capacity,
            @Nullable String reason) {}

    public record RegistrationCell(
            Registration state, @Nullable Instant at, int targets) {}

    /**
     * An open task.
     *
     * @param post whose turn it is, as {@code Post} names it
     * @param holder who has claimed it; null if nobody has
     * @param openable the reader may open it
     */
    public record Waiting(
            UUID task,
            String step,
            String name,
            @Nullable String unit,
            @Nullable String post,
            @Nullable String holder,
            Instant since,
            @Nullable Instant dueAt,
            int overdueDays,
            boolean openable) {}

    /** @param adoption null before the conference spoke on it */
    public record Paper(
            PacketItem item,
            UUID document,
            String title,
            DocumentState state,
            @Nullable String number,
            int version,
            @Nullable Adoption adoption) {}

    /** @param code {@code conference}, {@code opinion-deadline}, {@code signing-deadline}, {@code registration-deadline} … */
    public record Upcoming(
            String code, LocalDate on, @Nullable Instant at, boolean overdue) {}

    public record Conference(
            int no,
            LocalDate heldOn,
            String startsAt,
            String place,
            List<String> present,
            @Nullable UUID invitation,
            @Nullable UUID minutes) {}

    /** @param unit who stopped it; null if nobody did alone */
    public record Stop(
            String kind,
            @Nullable String unit,
            @Nullable String unitName,
            @Nullable String reason) {}
}
