package vn.giaouoc.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;

/**
 * The one decision who may read and write a document. What one may not read does not exist for one. Rights are rows of keys
 * written when the right arises; who holds a key is asked anew each time.
 */
@Component
class DocumentAccess {

    private final DocumentRepository documents;

    DocumentAccess(DocumentRepository documents) {
        this.documents = documents;
    }

    /**
     * @throws Problem {@code documents.unknown} if there is none or the actor may not read it
     */
    DocumentRow readable(UUID document, Actor actor) {
        return find(document, actor).orElseThrow(() -> Problem.notFound("documents.unknown"));
    }

    Optional<DocumentRow> find(UUID document, Actor actor) {
        return documents.findFor(document, readKeys(actor), writeKeys(actor));
    }

    /**
     * @throws Problem {@code documents.unknown} if the actor may not read it; {@code documents.not-yours-to-edit} if only
     *     reading is allowed
     */
    DocumentRow writable(UUID document, Actor actor) {
        var row = readable(document, actor);
        if (!row.mayWrite()) {
            throw Problem.notAllowed("documents.not-yours-to-edit", row.title());
        }
        return row;
    }

    Set<String> readKeys(Actor actor) {
        var keys = new HashSet<>(actor.readKeys());
        keys.add(HolderKey.person(actor.person()).value());
        keys.add(HolderKey.EVERYONE.value());
        return keys;
    }

    private static Set<String> writeKeys(Actor actor) {
        var keys = new HashSet<>(actor.keys());
        keys.add(HolderKey.person(actor.person()).value());
        return keys;
    }

    /**
     * A unit's own paper in preparation is read by its checkers, signatories, office and registry; the drafter comes with a
     * right to write.
     */
    static Collection<HolderKey> preparing(CreateDocument document) {
        var keys = new ArrayList<HolderKey>(HolderKey.addressedTo(
                document.unit(), Post.HEAD.name(), document.type().name(), document.field()));
        for (var post : List.of(Post.SECTION_HEAD, Post.OFFICE, Post.REGISTRY)) {
            keys.add(HolderKey.post(document.unit(), post.name()));
        }
        return keys;
    }
}
