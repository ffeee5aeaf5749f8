package vn.giaouoc.documents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.giaouoc.shared.HolderKey;

/** What may be told to people who are not signed in: that a paper exists and counts, and its title if it is for everybody. */
@Service
public class PublicPapers {

    private final PublicPaperRepository repository;

    PublicPapers(PublicPaperRepository repository) {
        this.repository = repository;
    }

    /** The facts of a document; its title only if it was issued to everybody. */
    public Optional<PublicPaper> of(UUID document) {
        return repository.find(document, HolderKey.EVERYONE.value());
    }

    /** Those of the numbers that a register here has given to a document. */
    public List<String> ours(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : repository.known(numbers);
    }
}
