package vn.giaouoc.signing;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.documents.ChildFailed;
import vn.giaouoc.documents.LimitedChild;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.pades.Ink;
import vn.giaouoc.signing.pades.RedrawHandwriting;

/**
 * The picture of a person's own signature, drawn into the block of their digital signatures. Everybody brings their own and
 * nobody sees or changes another's here. What was brought is read in the limited child process and kept only as strokes drawn anew.
 *
 * <p>Source: Decree 30/2020/NĐ-CP Annex I part II component 7.
 */
@Service
public class Handwriting {

    /** Largest file taken. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Handwriting.class);
    private static final Duration WALL = Duration.ofSeconds(20);
    private static final int MOST_ANSWERED = 512 * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final HandwritingRepository repository;
    private final LimitedChild child;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handwriting(
            HandwritingRepository repository,
            LimitedChild child,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.child = child;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The actor's own as PNG; empty if none is kept, then a neutral line is drawn. */
    public Optional<byte[]> own(Actor actor) {
        return repository.of(actor.person());
    }

    /**
     * Keeps the actor's own, in place of an earlier one. Papers signed before stay as they are.
     *
     * @param file PNG or JPEG by its content, strokes on white or on nothing
     * @throws Problem {@code signing.handwriting-too-large}; {@code signing.handwriting-not-image} if it is neither, or cannot
     *     be read; {@code signing.handwriting-blank} if nothing is drawn on it; {@code signing.handwriting-filled} if it is no
     *     handwriting on light paper
     */
    public void keep(byte[] file, Actor actor) {
        if (file.length > MAX_BYTES) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "signing.handwriting-too-large", MAX_BYTES / 1024 / 1024);
        }
        if (!begins(file, PNG) && !begins(file, JPEG)) {
            throw Problem.invalid("signing.handwriting-not-image");
        }
        var ink = redrawn(file);
        if (ink.isNone()) {
            throw Problem.invalid("signing.handwriting-blank");
        }
        if (ink.isFilled()) {
            throw Problem.invalid("signing.handwriting-filled");
        }
        var png = ink.png();
        transaction.executeWithoutResult(status -> {
            repository.keep(actor.person(), png, clock.instant());
            audit("signing.handwriting-kept", actor, Map.of("sha256", X509.sha256(png)));
        });
    }

    /** Removes the actor's own. @throws Problem {@code signing.handwriting-none} */
    public void remove(Actor actor) {
        transaction.executeWithoutResult(status -> {
            if (!repository.remove(actor.person())) {
                throw Problem.notFound("signing.handwriting-none");
            }
            audit("signing.handwriting-removed", actor, Map.of());
        });
    }

    private Ink redrawn(byte[] file) {
        try {
            return Ink.answered(child.runAlone(RedrawHandwriting.class, file, WALL, MOST_ANSWERED));
        } catch (ChildFailed failed) {
            LOG.info("a picture of handwriting was not read: {}", failed.why());
        } catch (IOException lie) {
            LOG.warn("a picture of handwriting was answered in another shape");
        }
        throw Problem.invalid("signing.handwriting-not-image");
    }

    private void audit(String action, Actor actor, Map<String, String> facts) {
        events.publishEvent(new Auditable.Entry(action, actor.login(), null, null, "person:" + actor.person(), facts));
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length > with.length && Arrays.mismatch(file, with) == with.length;
    }
}
