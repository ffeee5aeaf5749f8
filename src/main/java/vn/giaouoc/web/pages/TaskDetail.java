package vn.giaouoc.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.SubjectVersions.Version;
import vn.giaouoc.signing.SigningStep;
import vn.giaouoc.workflow.Comment;
import vn.giaouoc.workflow.HistoryEntry;
import vn.giaouoc.workflow.TaskView;

/**
 * One task as it is shown.
 *
 * @param refusalText why the reader who holds the task may still not complete it
 * @param fields of the step's form
 * @param state what was typed where completing was refused a moment ago
 * @param signatures given so far on the document to be signed
 * @param editable the document that the reader writes in this step; null if none
 * @param signing with what the step signs; null if it does not
 * @param key makes a repeat of the same decision get the first answer
 */
public record TaskDetail(
        TaskView task,
        String refusalText,
        List<Paper> papers,
        List<FormField> fields,
        List<Button> buttons,
        FormState state,
        List<Comment> comments,
        List<SigningStep.Given> signatures,
        @Nullable Editable editable,
        String reasonHint,
        String key,
        @Nullable SigningPanel signing) {

    private static final int MOST_MENTIONABLE = 12;
    private static final Set<String> SENT_BACK = Set.of("return", "ask-change");
    private static final Map<String, String> OWN_FIELDS =
            Map.of("password", "confirm-password", "text", "draft-text", "file", "draft-file");

    /**
     * A document beside the form.
     *
     * @param page its text; null if it is a file, or is fetched when it is opened
     * @param file what is shown of a file; null for a text
     * @param later whether the text is fetched when it is opened
     * @param seen ids of the versions the reader had before them in an earlier step, parted by commas; null if there was none, or
     *     it was this one
     */
    public record Paper(
            Version version,
            @Nullable PaperView page,
            @Nullable FileView file,
            boolean later,
            boolean open,
            @Nullable String seen) {

        /** It stands on the page, because the reader may read it. */
        public boolean shown() {
            return page != null || file != null;
        }
    }

    /** A document being written. */
    public record Editable(
            UUID document,
            String title,
            String text,
            @Nullable String baseSha256) {}

    /**
     * @param needs names of the fields that must not be empty, parted by spaces; null if none
     */
    public record Button(
            String outcome,
            String label,
            String style,
            @Nullable String needs) {}

    /** Whole documents and long tables need the whole width. */
    public boolean wide() {
        return editable != null || fields.stream().anyMatch(TaskDetail::needsWidth);
    }

    private static boolean needsWidth(FormField field) {
        return field.kind() == FormField.Kind.DOCUMENT
                || (field.kind() == FormField.Kind.LIST && field.fixed())
                || field.children().stream().anyMatch(TaskDetail::needsWidth);
    }

    /** Who took part in the case or wrote here before, each once; a comment may mention them by a tick. */
    public List<Choice> mentionable(String reader) {
        var names = new LinkedHashMap<String, String>();
        comments.forEach(comment -> names.put(comment.authorLogin(), comment.authorName()));
        for (var entry : task.history()) {
            if (entry.actorLogin() != null && entry.actorName() != null) {
                names.put(entry.actorLogin(), entry.actorName());
            }
        }
        names.remove(reader);
        return names.entrySet().stream()
                .limit(MOST_MENTIONABLE)
                .map(one -> new Choice(one.getKey(), one.getValue()))
                .toList();
    }

    /** Why the work came back to this step: the decision just before it in the same unit, if that sent it back; else null. */
    public @Nullable HistoryEntry sentBack() {
        return sentBack(task.history(), task.summary().unit());
    }

    static @Nullable HistoryEntry sentBack(List<HistoryEntry> history, @Nullable String unit) {
        return history.stream()
                .filter(entry -> entry.kind().equals("COMPLETED") && Objects.equals(entry.unit(), unit))
                .max(Comparator.comparing(HistoryEntry::at))
                .filter(entry -> SENT_BACK.contains(Objects.requireNonNullElse(entry.outcome(), "")))
                .filter(entry -> entry.reason() != null)
                .orElse(null);
    }

    public boolean asksReason() {
        return task.outcomes().stream().anyMatch(TaskView.Outcome::needsReason);
    }

    public boolean asksPassword() {
        return task.outcomes().stream().anyMatch(TaskView.Outcome::needsConfirmation);
    }

    public boolean uploads() {
        return editable != null || fields.stream().anyMatch(field -> field.kind() == FormField.Kind.FILE);
    }

    public @Nullable Object draftReason() {
        return task.draft() == null ? null : task.draft().data().get("reason");
    }

    /** What was refused, each with the field it speaks of, so that one can go there. */
    public List<Refused> errorSummary() {
        var refused = new ArrayList<Refused>();
        collect(fields, refused);
        for (var own : List.of("reason", "password", "text", "file")) {
            var words = state.error(own);
            if (words != null) {
                refused.add(new Refused(OWN_FIELDS.getOrDefault(own, own), words));
            }
        }
        var told = refused.stream().map(Refused::words).toList();
        state.errors().values().stream()
                .filter(words -> told.stream().noneMatch(one -> one.endsWith(words)))
                .distinct()
                .forEach(words -> refused.add(new Refused("", words)));
        return refused;
    }

    private static void collect(List<FormField> fields, List<Refused> refused) {
        for (var field : fields) {
            if (field.error() != null) {
                refused.add(new Refused(field.id(), field.label() + ": " + field.error()));
            }
            field.rows().forEach(row -> collect(row, refused));
            if (field.kind() == FormField.Kind.GROUP) {
                collect(field.children(), refused);
            }
        }
    }

    /** @param id of the field; empty if the page has none */
    public record Refused(String id, String words) {}

    /** The longer texts that were typed, to be copied elsewhere. */
    public List<String> typedTexts() {
        return state.typed().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("f.")
                        || entry.getKey().equals("reason")
                        || entry.getKey().equals("text"))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream())
                .filter(Objects::nonNull)
                .filter(text -> text.length() > 12)
                .toList();
    }
}
