package vn.giaouoc.web.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.DocumentView;
import vn.giaouoc.signing.SignatureView;

/** Puts a text under the head of its agency. */
@Component
class Papers {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Names names;

    Papers(Names names) {
        this.names = names;
    }

    PaperView of(DocumentView document, String html, List<SignatureView> signatures) {
        return of(
                document.unit(),
                document.group(),
                document.number(),
                document.dated(),
                document.type().vietnameseName(),
                document.title(),
                html,
                signatures);
    }

    PaperView of(
            @Nullable String unitCode,
            @Nullable String groupCode,
            @Nullable String number,
            @Nullable LocalDate dated,
            String type,
            String title,
            String html,
            List<SignatureView> signatures) {
        var unit = Optional.ofNullable(unitCode).flatMap(names::findUnit);
        var group = Optional.ofNullable(groupCode).flatMap(names::findGroup);
        var above = group.isPresent()
                ? null
                : unit.flatMap(u -> Optional.ofNullable(u.parent()))
                        .flatMap(names::findUnit)
                        .map(u -> u.name().toUpperCase(VIETNAMESE))
                        .orElse(null);
        var agency = group.map(g -> g.documentName())
                .or(() -> unit.map(u -> u.name()))
                .orElse("");
        return new PaperView(
                above,
                agency.toUpperCase(VIETNAMESE),
                number,
                unit.map(u -> u.place()).orElse(""),
                dated,
                type,
                title,
                html,
                signatures);
    }
}
